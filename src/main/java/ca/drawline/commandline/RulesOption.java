package ca.drawline.commandline;

import picocli.CommandLine.Option;

/** Which rules decide. */
final class RulesOption {

    /** How options that name rules are explained. */
    static final String VALUES =
            "a folder, or published, versions/N or drafts/N of the data directory (./published is a folder)";

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = "${sys:drawline.rules.directory:-${env:DRAWLINE_RULES_DIRECTORY:-rules}}",
            description = "The rules: " + VALUES + ". Default: ${DEFAULT-VALUE}.")
    private String rules = "rules";

    String name() {
        return rules;
    }
}
