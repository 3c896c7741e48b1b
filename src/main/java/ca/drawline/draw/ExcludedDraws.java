package ca.drawline.draw;

import java.util.function.Consumer;

/** Leaves out whom the draws that a request names invited. */
public final class ExcludedDraws implements Exclusion {

    private final DrawStore draws;

    public ExcludedDraws(DrawStore draws) {
        this.draws = draws;
    }

    @Override
    public void exclude(DrawRequest request, Consumer<String> ids) {
        for (String draw : request.excludeDraws()) {
            if (!draws.invited(draw, candidate -> ids.accept(candidate.id()))) {
                throw new IllegalArgumentException("Whom the draw (%s) invited is not kept.".formatted(draw));
            }
        }
    }
}
