package ca.drawline.draw.record;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.Exclusion;
import java.util.function.Consumer;

/**
 * Leaves out whom sealed draws on the pool invited. An invitation that was declined by the day of the draw brings the
 * candidate back (IRPA 10.1(7)); one that was not answered does not: that profile is not invited again (10.1(6)).
 */
public final class InvitedBefore implements Exclusion {

    private final RecordStore records;

    /** @param records the sealed draws */
    public InvitedBefore(RecordStore records) {
        this.records = records;
    }

    @Override
    public void exclude(DrawRequest request, Consumer<String> ids) {
        if (request.excludeInvited()) {
            records.invitedOf(request.pool(), request.day()).forEach(ids);
        }
    }
}
