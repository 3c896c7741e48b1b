package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.storage.TemporaryPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shorter run of the program; the seed is printed, and a run with the same seed kills at the same moments. */
class KillsAtRandomIT {

    private static final int FEW = 6;
    private static final int FEWER = 2;

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

        assertThat(KillsAtRandom.run(System.out, place, FEWER, System.nanoTime()))
                .isEmpty();
        assertThat(place.data().resolve("drawline.db")).doesNotExist();
    }
}
