package ca.drawline.commandline;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a reader why a command could not run: everything that is wrong, each with its place and the way out. */
final class Refusals {

    private Refusals() {}

    static void print(ProblemDetail problem, PrintStream err) {
        var faults = problem.errors() == null ? List.<Fault>of() : problem.errors();
        if (faults.size() != 1 || !faults.get(0).message().equals(problem.detail())) {
            err.println(problem.detail());
        }
        for (Fault fault : faults) {
            err.println(place(fault) + fault.message());
            if (fault.source() != null) {
                err.println("  " + fault.source());
                err.println("  " + fault.caret());
            }
            err.println("  " + fault.hint());
        }
        if (problem.instance() != null) {
            err.println("  " + problem.instance());
        }
    }

    private static String place(Fault fault) {
        if (fault.parameter() != null) {
            return option(fault.parameter()) + ": ";
        } else if (fault.pointer() != null) {
            return fault.pointer() + ": ";
        } else if (fault.file() != null || fault.line() != null) {
            return place(fault.file(), fault.line(), fault.column()) + " ";
        }
        return "";
    }

    private static String place(@Nullable String file, @Nullable Integer line, @Nullable Integer column) {
        return (file == null ? "line " : file + ":")
                + (line == null ? "" : line + ":")
                + (column == null ? "" : column + ":");
    }

    /** The option that stands for a field or parameter of REST. */
    static String option(String parameter) {
        return "--" + parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
