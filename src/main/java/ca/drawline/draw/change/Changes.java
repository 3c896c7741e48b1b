package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import java.util.stream.Stream;

/** Changes of one sort that a candidate can bring about. */
interface Changes {

    /** Ladders of changes: within each the smallest change comes first, made as it is asked for. */
    Stream<Stream<Trial>> of(Profile profile);
}
