package ca.drawline.commandline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the jar begins: the service, or one command and nothing else. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** Without arguments the service starts, as it does with {@code serve}. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
            return;
        }
        Drawline.quietLog();
        var code = Drawline.commands(Terminal.ofThisProcess(), Quarkus::run).execute(arguments);
        System.exit(code);
    }
}
