package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shorter run of the program. */
class PublishesUnderLoadIT {

    private static final int FEW = 30;

    @TempDir
    Path place;

    @Test
    void noAnswerFailsOrMixesVersionsAndOldVersionsLeaveNoClassesBehind() throws Exception {
        var figures = PublishesUnderLoad.run(System.out, Installation.in(place), FEW, FEW / 2);

        assertThat(figures.failures()).isEmpty();
        assertThat(figures.versions()).isGreaterThan(FEW / 2);
        var settled = figures.samples().get(1);
        var last = figures.samples().get(2);
        var loaded = last.everLoaded() - settled.everLoaded();
        assertThat(loaded).as("classes loaded meanwhile").isGreaterThan(FEW * 5);
        assertThat(last.classes() - settled.classes()).as("classes that stayed").isLessThan((int) (loaded / 3));
    }
}
