package ca.drawline.api;

import ca.drawline.draw.comparison.Cause;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.draw.comparison.PersonCompared;
import ca.drawline.draw.comparison.PersonCompared.ItemChange;
import ca.drawline.draw.comparison.Turn;
import ca.drawline.pool.TableText;
import ca.drawline.vocabulary.Language;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes those who gain or lose an invitation, part by part: no list is held in memory as a whole. */
final class PeopleCompared implements StreamingOutput {

    private final ComparisonStore comparisons;
    private final String id;
    private final Turn turn;
    private final Filter filter;
    private final Language language;
    private final Form form;

    /** Writes people in a form. */
    interface Form {

        /** Begins to write. */
        People begin(BufferedWriter output) throws IOException;
    }

    /** Takes people to be written. */
    interface People {

        void write(PersonCompared person, Language language) throws IOException;
    }

    /**
     * Which of them are asked for.
     *
     * @param cause those of this cause
     * @param program those eligible for this program
     * @param category the members of this category
     */
    record Filter(
            @Nullable Cause cause,
            @Nullable String program,
            @Nullable String category) {

        boolean takes(PersonCompared person) {
            return (cause == null || person.cause() == cause)
                    && (program == null || person.programs().contains(program))
                    && (category == null || person.categories().contains(category));
        }
    }

    /** Someone as the answer writes them. */
    record Person(
            String id,
            int scoreBefore,
            int scoreAfter,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            Cause cause,
            List<String> programs,
            List<String> categories,
            List<ItemChange> items,
            String details) {

        static Person of(PersonCompared person, Language language) {
            return new Person(
                    person.id(),
                    person.scoreBefore(),
                    person.scoreAfter(),
                    person.rankBefore(),
                    person.rankAfter(),
                    person.cause(),
                    person.programs(),
                    person.categories(),
                    person.items(),
                    person.details().in(language));
        }
    }

    PeopleCompared(ComparisonStore comparisons, String id, Turn turn, Filter filter, Language language, Form form) {
        this.comparisons = comparisons;
        this.id = id;
        this.turn = turn;
        this.filter = filter;
        this.language = language;
        this.form = form;
    }

    /** One person a line. */
    static Form lines(ObjectMapper json) {
        return output -> (person, language) -> {
            output.write(json.writeValueAsString(Person.of(person, language)));
            output.write('\n');
        };
    }

    /** A table; the items of points are in its last column only in words. */
    static Form table() {
        return output -> {
            var table = new CSVPrinter(output, CSVFormat.RFC4180);
            table.printRecord(
                    "id",
                    "scoreBefore",
                    "scoreAfter",
                    "rankBefore",
                    "rankAfter",
                    "cause",
                    "programs",
                    "categories",
                    "details");
            return (person, language) -> table.printRecord(
                    TableText.written(person.id()),
                    person.scoreBefore(),
                    person.scoreAfter(),
                    person.rankBefore(),
                    person.rankAfter(),
                    person.cause(),
                    String.join(" ", person.programs()),
                    String.join(" ", person.categories()),
                    person.details().in(language));
        };
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        var output = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        var people = form.begin(output);
        var number = 0;
        for (var part = comparisons.people(id, turn, number);
                !part.isEmpty();
                part = comparisons.people(id, turn, ++number)) {
            for (PersonCompared person : part) {
                if (filter.takes(person)) {
                    people.write(person, language);
                }
            }
        }
        output.flush();
    }
}
