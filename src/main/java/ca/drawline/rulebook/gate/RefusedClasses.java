package ca.drawline.rulebook.gate;

import java.util.List;

/** Compiled classes that do what no rule needs; none of them was loaded. */
public final class RefusedClasses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 10;

    RefusedClasses(List<String> refused) {
        super("%d things that no rule needs: %s"
                .formatted(refused.size(), String.join("; ", refused.subList(0, Math.min(refused.size(), NAMED)))));
    }
}
