package ca.drawline.exchange;

import ca.drawline.candidate.Profile;
import ca.drawline.exchange.Columns.Column;
import ca.drawline.pool.PoolReading;
import ca.drawline.pool.TableText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes the candidates of a pool as a file, in their order: read in again, they are the same pool. Safe for many threads. */
public final class PoolExport {

    private static final String END_OF_LINE = "\r\n";

    /** Everything that is declared is written, the modest too: what is left out could be read as another default. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .build();

    /** One profile a line, as JSON. */
    public void json(PoolReading pool, OutputStream out) throws IOException {
        pool.forEachBlock(candidates -> write(candidates, this::line, out));
    }

    private String line(Profile candidate) {
        try {
            return json.writeValueAsString(candidate) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A table in CSV. It has as many columns for the entries of a list as the longest list in the pool needs, so that it holds
     * every profile fully; therefore the pool is read twice.
     *
     * @param columns the columns that there can be
     */
    public void table(PoolReading pool, Columns columns, OutputStream out) throws IOException {
        var entries = new TreeMap<String, Integer>();
        pool.forEachBlock(candidates -> candidates.forEach(candidate -> count(candidate, entries)));
        var names = names(columns, entries);
        var ways = names.stream().map(name -> List.of(name.split("\\.", -1))).toList();
        out.write((String.join(",", names) + END_OF_LINE).getBytes(StandardCharsets.UTF_8));
        pool.forEachBlock(candidates -> write(candidates, candidate -> row(candidate, ways), out));
    }

    private static void count(Profile candidate, Map<String, Integer> entries) {
        entries.merge("languages", candidate.languages().size(), Math::max);
        entries.merge("work", candidate.work().size(), Math::max);
        var partner = candidate.partner();
        if (partner != null) {
            entries.merge("partner.languages", partner.languages().size(), Math::max);
            entries.merge("partner.work", partner.work().size(), Math::max);
        }
    }

    /** The columns of an entry stand together, entry after entry. */
    private static List<String> names(Columns columns, Map<String, Integer> entries) {
        var names = new ArrayList<String>();
        var open = columns.all();
        for (int i = 0; i < open.size(); ) {
            var column = open.get(i);
            if (column.isOfList()) {
                var ofList = open.subList(i, open.size()).stream()
                        .takeWhile(next -> next.isOfList() && next.list().equals(column.list()))
                        .toList();
                for (int entry = 1; entry <= entries.getOrDefault(column.list(), 0); entry++) {
                    for (Column each : ofList) {
                        names.add(each.of(entry));
                    }
                }
                i += ofList.size();
            } else {
                names.add(column.name());
                i++;
            }
        }
        return names;
    }

    private String row(Profile candidate, List<List<String>> ways) {
        JsonNode tree = json.valueToTree(candidate);
        var row = new ArrayList<String>(ways.size());
        for (List<String> way : ways) {
            var at = tree;
            for (String step : way) {
                at = at.isArray() ? at.path(Integer.parseInt(step) - 1) : at.path(step);
            }
            row.add(at.isTextual() ? TableText.written(at.textValue()) : at.asText());
        }
        return Cells.FORMAT.format(row.toArray()) + END_OF_LINE;
    }

    private static void write(List<Profile> candidates, Function<Profile, String> form, OutputStream out)
            throws IOException {
        for (String written : candidates.parallelStream().map(form).toList()) {
            out.write(written.getBytes(StandardCharsets.UTF_8));
        }
    }
}
