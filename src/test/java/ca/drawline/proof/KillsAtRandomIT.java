package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.storage.TemporaryPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shorter run of the program; the seed is printed, and a run with the same seed kills at the same moments. */
class KillsAtRandomIT {

    /** Once in the midst of each kind of work. */
    private static final int FEW = 5;

    private static final int ONE = 1;

    @TempDir
    Path place;

    @Test
    void whateverIsCutOffNothingAcknowledgedIsLostAndNothingHalfDoneIsSeen() throws Exception {
        assertThat(KillsAtRandom.run(System.out, Installation.in(place), FEW, System.nanoTime()))
                .isEmpty();
    }

    @Test
    void theSameHoldsOnPostgres() throws Exception {
        var place = Installation.in(this.place).on(TemporaryPostgres.emptyDatabaseUrl());

        assertThat(KillsAtRandom.run(System.out, place, ONE, System.nanoTime())).isEmpty();
        assertThat(place.data().resolve("drawline.db")).doesNotExist();
    }
}
