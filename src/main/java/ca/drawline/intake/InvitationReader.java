package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.candidate.Profile;
import ca.drawline.invitation.InvitedRound;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundType;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.vocabulary.DrawType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a question about an invitation: the round, and the profile as it was then and as it is when the application is received. */
public final class InvitationReader {

    private static final int MOST_POINTS = 10_000;

    private final RuleBook book;
    private final PublishedRounds rounds;

    /**
     * @param book the rule book that will decide
     * @param rounds the published rounds, which can be named by their numbers
     */
    public InvitationReader(RuleBook book, PublishedRounds rounds) {
        this.book = book;
        this.rounds = rounds;
    }

    /**
     * What is asked.
     *
     * @param round the round that invited
     * @param invited the profile on the day of the round
     * @param applying the profile on the day on which the application is received
     * @param receivedOn that day
     */
    public record Question(InvitedRound round, Profile invited, Profile applying, LocalDate receivedOn) {}

    /**
     * Reads a question.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public Question read(JsonNode json) {
        return Fields.whole(json, this::question);
    }

    private @Nullable Question question(Fields fields, List<FieldProblem> problems) {
        var round = round(fields);
        var receivedOn = receivedOn(fields, round);
        var invited = profile(fields, "atInvitation", round == null ? null : round.date(), problems);
        var applying = profile(fields, "atApplication", receivedOn, problems);
        if (round != null && invited != null && applying != null) {
            samePerson(fields, round, invited, applying);
        }
        fields.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        return new Question(
                requireNonNull(round), requireNonNull(invited), requireNonNull(applying), requireNonNull(receivedOn));
    }

    private static void samePerson(Fields fields, InvitedRound round, Profile invited, Profile applying) {
        if (!applying.id().equals(invited.id()) || !applying.dateOfBirth().equals(invited.dateOfBirth())) {
            fields.refuse(
                    "atApplication",
                    "another-person",
                    "The profile at the application (%s, born %s) is not that at the invitation (%s, born %s)."
                            .formatted(applying.id(), applying.dateOfBirth(), invited.id(), invited.dateOfBirth()),
                    "Give the same id and date of birth in both.");
        }
        if (invited.submittedAt().isAfter(round.asOf())) {
            fields.refuse(
                    "atInvitation",
                    "impossible-date",
                    "The profile was submitted (%s) after the round (%s)."
                            .formatted(invited.submittedAt(), round.asOf()),
                    "Give the profile that was invited, with the moment of its first submission.");
        }
    }

    private static @Nullable LocalDate receivedOn(Fields fields, @Nullable InvitedRound round) {
        var receivedOn = fields.date("receivedOn", "Give the day on which the application is received.");
        if (receivedOn != null && round != null && receivedOn.isBefore(round.date())) {
            fields.refuse(
                    "receivedOn",
                    "impossible-date",
                    "The application (%s) lies before the invitation (%s).".formatted(receivedOn, round.date()),
                    "Give a day on or after the round.");
            return null;
        }
        return receivedOn;
    }

    private @Nullable Profile profile(
            Fields fields, String name, @Nullable LocalDate asOf, List<FieldProblem> problems) {
        var own = fields.object(name, "Give the whole profile as it is on that day.");
        if (own == null || asOf == null || asOf.isBefore(book.coverage().eligibilityFrom())) {
            return null;
        }
        var law = book.forDraws(asOf);
        return new ProfileReader(asOf, law.occupations(), law.tests()).profile(own, problems);
    }

    private @Nullable InvitedRound round(Fields fields) {
        var hint = "Give the number of a published round in quotation marks, or a round of your own in braces.";
        var given = fields.required("round", hint);
        if (given == null) {
            return null;
        }
        var round = given.isObject() ? own(fields) : published(fields, hint);
        if (round != null && round.date().isBefore(book.coverage().eligibilityFrom())) {
            fields.refuse(
                    "round",
                    "date-not-covered",
                    "The rule book states programs from %s; the round (%s) is earlier."
                            .formatted(book.coverage().eligibilityFrom(), round.date()),
                    "Give a later round.");
            return null;
        }
        return round;
    }

    private @Nullable InvitedRound published(Fields fields, String hint) {
        var number = fields.text("round", hint);
        if (number == null) {
            return null;
        }
        var round = rounds.byNumber(number);
        if (round.isEmpty()) {
            fields.refuse(
                    "round",
                    "unknown-round",
                    "There is no published round \"%s\".".formatted(Fields.shortened(number)),
                    Nearest.hint(
                            number,
                            rounds.all().stream().map(PublishedRound::number).toList()));
            return null;
        }
        return invited(round.get());
    }

    private static InvitedRound invited(PublishedRound round) {
        var asOf = round.dateTime() != null
                ? round.dateTime()
                : round.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new InvitedRound(
                round.number(),
                asOf,
                type(round.type()),
                round.program(),
                round.category(),
                round.cutOff(),
                round.tieBreak());
    }

    private static DrawType type(RoundType type) {
        return switch (type) {
            case GENERAL -> DrawType.GENERAL;
            case PROGRAM, PNP -> DrawType.PROGRAM;
            case CATEGORY -> DrawType.CATEGORY;
        };
    }

    private @Nullable InvitedRound own(Fields fields) {
        var own = fields.object("round", "");
        if (own == null) {
            return null;
        }
        var asOf = own.instant("asOf");
        var type = own.choice("type", DrawType.class);
        var law = asOf == null ? null : law(own, asOf);
        var program = type == DrawType.PROGRAM ? named(own, "program", law == null ? List.of() : law.programs()) : null;
        var categories = law == null
                ? List.<String>of()
                : law.categories().stream().map(CategoryDefinition::category).toList();
        var category = type == DrawType.CATEGORY ? named(own, "category", categories) : null;
        var cutOff = own.whole("cutOff", 0, MOST_POINTS, "Give the score of the lowest-ranked candidate invited.");
        var tieBreak = own.has("tieBreak") ? own.instant("tieBreak") : null;
        own.nothingElse();
        return asOf == null || type == null || cutOff == null
                ? null
                : new InvitedRound(null, asOf, type, program, category, cutOff, tieBreak);
    }

    private @Nullable Law law(Fields fields, Instant asOf) {
        try {
            return book.forDraws(asOf.atZone(ZoneOffset.UTC).toLocalDate());
        } catch (DateNotCovered e) {
            fields.refuse(
                    "asOf",
                    "date-not-covered",
                    "The rule book states programs from %s; the round (%s) is earlier.".formatted(e.coversFrom(), asOf),
                    "Give a later round.");
            return null;
        }
    }

    private static @Nullable String named(Fields fields, String what, Collection<String> names) {
        var given = fields.text(what, "Give the %s that the round was limited to.".formatted(what));
        if (given == null || names.isEmpty() || names.contains(given)) {
            return given;
        }
        fields.refuse(
                what,
                "unknown-" + what,
                "There is no %s \"%s\" on the day of the round.".formatted(what, Fields.shortened(given)),
                Nearest.hint(given, names));
        return null;
    }
}
