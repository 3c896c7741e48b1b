package ca.drawline.exchange;

import ca.drawline.exchange.Columns.Column;
import ca.drawline.exchange.Columns.Kind;
import ca.drawline.intake.FieldProblem;
import ca.drawline.intake.Unreadable;
import ca.drawline.pool.TableText;
import ca.drawline.rulebook.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A profile a line, as cells under the columns that a first line names. An empty cell is a field that is left out. */
final class TableForm implements RecordForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}\\.[0-9]{1,18}");
    private static final Pattern ENTRY = Pattern.compile("[1-9][0-9]{0,2}");

    private final List<Place> places;

    /** Where the cells of a column belong. */
    private record Place(List<String> way, Kind kind) {}

    private TableForm(List<Place> places) {
        this.places = places;
    }

    /**
     * Takes the first line of a table.
     *
     * @param columns the columns that there can be
     * @param problems takes what is wrong with the line; what is read then is of no use
     */
    static TableForm under(byte[] firstLine, Columns columns, List<FieldProblem> problems) {
        Map<String, Kind> kinds = new HashMap<>();
        columns.all().forEach(column -> kinds.put(column.name(), column.kind()));
        var places = new ArrayList<Place>();
        var seen = new HashSet<String>();
        for (String name : Cells.of(firstLine)) {
            var kind = kinds.get(Columns.open(name));
            if (kind == null) {
                problems.add(new FieldProblem(
                        name,
                        "unknown-column",
                        "There is no column \"%s\".".formatted(shortened(name)),
                        Nearest.hint(
                                name,
                                columns.all().stream()
                                        .map(column -> column.of(1))
                                        .toList(),
                                "GET /api/v1/pools/{name}/candidates of any pool as text/csv shows the columns.")));
            } else if (!seen.add(name)) {
                problems.add(new FieldProblem(
                        name,
                        "duplicate-column",
                        "The column \"%s\" is there twice.".formatted(name),
                        "Leave one of the two out."));
            } else {
                places.add(new Place(List.of(name.split("\\.", -1)), kind));
            }
        }
        columns.all().stream()
                .filter(Column::needed)
                .map(Column::name)
                .filter(name -> !seen.contains(name))
                .forEach(name -> problems.add(new FieldProblem(
                        name,
                        "missing-column",
                        "The column \"%s\" is missing.".formatted(name),
                        "The first line names the columns; no profile can do without this one.")));
        return new TableForm(places);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    @Override
    public JsonNode read(byte[] line) {
        var cells = Cells.of(line);
        if (cells.size() != places.size()) {
            throw new Unreadable(
                    0,
                    0,
                    "cells-and-columns",
                    "The line has %d cells under %d columns.".formatted(cells.size(), places.size()),
                    "Give every column a cell, an empty one where there is nothing to say, and keep a record on one line.");
        }
        var record = JSON.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(record, places.get(i), cells.get(i));
            }
        }
        return record;
    }

    private static void put(ObjectNode record, Place place, String cell) {
        var way = place.way();
        JsonNode at = record;
        for (int i = 0; i < way.size() - 1; i++) {
            var list = ENTRY.matcher(way.get(i + 1)).matches();
            if (at instanceof ArrayNode array) {
                var entry = Integer.parseInt(way.get(i)) - 1;
                while (array.size() <= entry) {
                    array.addNull();
                }
                if (array.get(entry).isNull()) {
                    array.set(entry, JSON.objectNode());
                }
                at = array.get(entry);
            } else if (at instanceof ObjectNode object) {
                at = list ? object.withArray(way.get(i)) : object.withObject("/" + way.get(i));
            }
        }
        if (at instanceof ObjectNode object) {
            object.set(way.get(way.size() - 1), value(place.kind(), cell));
        }
    }

    /** What a cell says; what is not of its kind stays text, which the reader of profiles then quotes. */
    private static JsonNode value(Kind kind, String cell) {
        return switch (kind) {
            case TEXT -> JSON.textNode(TableText.meant(cell));
            case FLAG ->
                switch (cell.toLowerCase(Locale.ROOT)) {
                    case "true" -> JSON.booleanNode(true);
                    case "false" -> JSON.booleanNode(false);
                    default -> JSON.textNode(cell);
                };
            case NUMBER -> {
                if (DIGITS.matcher(cell).matches()) {
                    yield JSON.numberNode(Long.parseLong(cell));
                }
                yield DECIMAL.matcher(cell).matches() ? JSON.numberNode(new BigDecimal(cell)) : JSON.textNode(cell);
            }
        };
    }

    /** The name of the column: entries are numbered from 1 there, and from 0 in the pointer. */
    @Override
    public String field(String pointer) {
        var way = new ArrayList<String>();
        for (String part : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            way.add(part.matches("[0-9]{1,4}") ? String.valueOf(Integer.parseInt(part) + 1) : part);
        }
        return String.join(".", way);
    }
}
