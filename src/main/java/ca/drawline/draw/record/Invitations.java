package ca.drawline.draw.record;

import ca.drawline.draw.record.RecordStore.Declined;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the invitations of sealed draws. Safe for many threads. */
public final class Invitations {

    private final RecordStore records;
    private final Clock clock;

    /**
     * @param records the sealed draws
     * @param clock tells when
     */
    public Invitations(RecordStore records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** How an invitation stands. */
    public enum State {
        /** It is open. */
        INVITED,
        /** It was declined in time: the candidate is back in the pool. */
        DECLINED,
        /** It was not answered in time and has lapsed: the profile is not invited again. */
        EXPIRED
    }

    /**
     * An invitation with how it stands on a day.
     *
     * @param candidate id of the candidate
     * @param rank its place on the list, from 1
     * @param state how it stands
     * @param invitedOn the day of the draw
     * @param applyBy the last day on which it can be answered; none where there is no last day
     * @param declinedOn the day on which it was declined; none where it was not
     * @param by who entered that; none where it was not declined
     */
    public record Standing(
            String candidate,
            int rank,
            State state,
            LocalDate invitedOn,
            @Nullable LocalDate applyBy,
            @Nullable LocalDate declinedOn,
            @Nullable String by) {}

    /** All invitations of a sealed draw in their order, as they stand on a day; today where none is given. */
    public List<Standing> standings(SealedDraw sealed, @Nullable LocalDate asked) {
        var day = asked == null ? today() : asked;
        var list = records.invitations(sealed.record());
        var declined = new HashMap<String, Declined>();
        records.declined(sealed.record().number()).forEach(one -> declined.put(one.candidate(), one));
        return list.invitations().stream()
                .map(invitation -> standing(invitation, list, declined.get(invitation.candidate()), day))
                .toList();
    }

    private static Standing standing(
            Invitation invitation, InvitationList list, @Nullable Declined declined, LocalDate day) {
        var applyBy = list.applyBy();
        var answered = declined != null && !declined.on().isAfter(day) ? declined : null;
        State state;
        if (answered != null) {
            state = State.DECLINED;
        } else if (applyBy != null && day.isAfter(applyBy)) {
            state = State.EXPIRED;
        } else {
            state = State.INVITED;
        }
        return new Standing(
                invitation.candidate(),
                invitation.rank(),
                state,
                list.invitedOn(),
                applyBy,
                answered == null ? null : answered.on(),
                answered == null ? null : answered.who());
    }

    /** How the invitation of a candidate stands on a day; none where the draw has not invited that candidate. */
    public Optional<Standing> of(SealedDraw sealed, String candidate, @Nullable LocalDate asked) {
        return standings(sealed, asked).stream()
                .filter(standing -> standing.candidate().equals(candidate))
                .findFirst();
    }

    /**
     * Enters that a candidate declined. Declined once, it stays so, and is declined again without effect.
     *
     * @param asked the day on which the candidate declined; today where none is given
     * @throws NotOpen if the invitation was not open on that day
     */
    public Standing decline(SealedDraw sealed, Standing invitation, @Nullable LocalDate asked, String who) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var on = asked == null ? today() : asked;
        var known = records.declined(sealed.record().number()).stream()
                .filter(declined -> declined.candidate().equals(invitation.candidate()))
                .findFirst();
        if (known.isEmpty()) {
            if (on.isBefore(invitation.invitedOn())
                    || (invitation.applyBy() != null && on.isAfter(invitation.applyBy()))) {
                throw new NotOpen(invitation, on);
            }
            records.decline(sealed, new Declined(invitation.candidate(), on, who, now));
        }
        return of(sealed, invitation.candidate(), known.map(Declined::on).orElse(on))
                .orElseThrow();
    }

    /** An invitation cannot be declined on a day on which it is not open. */
    public static final class NotOpen extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotOpen(Standing invitation, LocalDate on) {
            super("The invitation of %s is open from %s to %s, and not on %s."
                    .formatted(invitation.candidate(), invitation.invitedOn(), invitation.applyBy(), on));
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
