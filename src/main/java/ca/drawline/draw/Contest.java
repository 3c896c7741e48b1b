package ca.drawline.draw;

import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.Reserve;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of a stage that are filled together, with the best ranked of those who contend for them.
 *
 * @param reserve the reserve whose places they are; none for those open to all
 * @param places how many there are, 0 or more
 * @param contenders who contends for them, by their place in the pool: neither invited to a place before, nor left out by a cap
 * @param invited who is invited to them, by their place in the pool
 * @param reached caps that leave out whoever ranks below the last contender of their group
 */
public record Contest(@Nullable Reserve reserve, int places, BitSet contenders, BitSet invited, List<Cap> reached) {

    public Contest {
        reached = List.copyOf(reached);
    }
}
