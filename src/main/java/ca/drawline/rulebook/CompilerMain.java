package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.CompilerWorker;
import ca.drawline.rulebook.gate.GatedBuild;
import java.io.IOException;

/** The compiler of rules as a process of its own; started by {@link RuleBuilds}, never by hand. */
public final class CompilerMain {

    private CompilerMain() {}

    public static void main(String[] arguments) throws IOException {
        new CompilerWorker(new GatedBuild(RuleGate.gate(), EngineLoader.loader())).serve();
    }
}
