package ca.drawline.rulebook;

import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Wording;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of a dated folder, for whoever asks what stands behind a finding.
 *
 * @param id its stable id
 * @param sentence what it says
 * @param source where the law says so
 * @param file path of its file below the rules directory
 * @param line its line, from 1
 * @param aboutDraws whether it is about draws and not about a candidate
 * @param findings what it finds
 */
public record RuleInForce(
        String id, Wording sentence, String source, String file, int line, boolean aboutDraws, List<Finds> findings) {

    public RuleInForce {
        findings = List.copyOf(findings);
    }

    /**
     * A finding as the rule writes it.
     *
     * @param type name of the type
     * @param arguments its arguments; texts are without their quotation marks
     */
    public record Finds(String type, List<String> arguments) {

        public Finds {
            arguments = List.copyOf(arguments);
        }
    }

    static Stream<RuleInForce> of(Section section) {
        var file = section.path().folder() + "/" + section.path().name();
        return section.rules().stream()
                .map(rule -> new RuleInForce(
                        rule.id(),
                        rule.sentence(),
                        rule.source(),
                        file,
                        rule.line(),
                        rule.aboutDraws(),
                        rule.insertions().stream()
                                .map(insertion -> new Finds(
                                        insertion.type().name(),
                                        insertion.arguments().stream()
                                                .map(argument -> argument.replaceAll("^\"|\"$", ""))
                                                .toList()))
                                .toList()));
    }

    /** Whether it can find this: a type whose first argument is this text, or any of the type if that is empty. */
    public boolean finds(Class<? extends Fact> type, String first) {
        return findings.stream()
                .anyMatch(found -> found.type().equals(type.getSimpleName())
                        && (first.isEmpty() || found.arguments().get(0).equals(first)));
    }
}
