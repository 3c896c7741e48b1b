package ca.drawline.handbook;

import ca.drawline.handbook.GridLines.Line;
import ca.drawline.handbook.Table.Cell;
import ca.drawline.handbook.Table.Head;
import ca.drawline.handbook.Table.Row;
import ca.drawline.rulebook.FolderText;
import ca.drawline.rulebook.GridText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a table of a grid. */
final class TableSetter {

    private final FolderText folder;
    private final Phrases phrases;

    TableSetter(FolderText folder, Phrases phrases) {
        this.folder = folder;
        this.phrases = phrases;
    }

    static String anchor(String concern, String grid) {
        return "grid-" + concern + "-" + grid;
    }

    Table set(GridText grid) {
        var read = new GridLines(grid, phrases);
        var lines = read.lines();
        var columns = lines.stream().map(Line::column).distinct().toList();
        var sources = lines.stream().map(Line::source).distinct().toList();
        var ownSources = sources.size() > 1;
        var telling = telling(read, lines);
        var rows = lines.stream()
                .collect(Collectors.groupingBy(Line::keys, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(together -> row(together, telling, columns, ownSources))
                .toList();
        return new Table(
                anchor(folder.concern(), grid.name()),
                title(grid, lines, telling),
                heads(grid, read, telling, columns, ownSources),
                rows,
                sources.size() == 1 ? Prose.pieces(sources.get(0)) : List.of());
    }

    /** The key columns that tell rows apart; one that says the same in all rows belongs in the title. */
    private static List<Integer> telling(GridLines read, List<Line> lines) {
        return IntStream.range(0, read.keyColumns().size())
                .filter(key -> lines.stream()
                                        .map(line -> line.keys().get(key))
                                        .distinct()
                                        .count()
                                > 1
                        || lines.size() == 1)
                .boxed()
                .toList();
    }

    private static String title(GridText grid, List<Line> lines, List<Integer> telling) {
        if (lines.size() < 2) {
            return Phrases.title(grid.name());
        }
        var same = new ArrayList<>(lines.get(0).keys());
        telling.stream().sorted(Comparator.reverseOrder()).forEach(key -> same.remove(key.intValue()));
        same.removeIf(String::isEmpty);
        return Phrases.title(grid.name()) + (same.isEmpty() ? "" : " (" + String.join(", ", same) + ")");
    }

    private List<Head> heads(
            GridText grid, GridLines read, List<Integer> telling, List<String> columns, boolean ownSources) {
        var words = new GridWords(folder, grid.name());
        var heads = new ArrayList<Head>();
        for (int at : telling) {
            var key = read.keyColumns().get(at);
            heads.add(new Head(words.comparedWith(key).orElse(plainHead(key)), false));
        }
        for (String column : columns) {
            heads.add(new Head(valueHead(read, words, column), true));
        }
        if (ownSources) {
            heads.add(new Head(phrases.in("Source", "Source"), false));
        }
        return heads;
    }

    private String valueHead(GridLines read, GridWords words, String column) {
        if (read.isOfAbilities()) {
            return Phrases.title(column);
        }
        var value = words.takenAs(read.valueColumn())
                .or(() -> words.comparedWith(read.valueColumn()))
                .orElse(Phrases.words(read.valueColumn()));
        return Phrases.title((value + " " + column).strip());
    }

    private String plainHead(String column) {
        return switch (column) {
            case "from", "andFrom" -> phrases.in("Range", "Plage");
            case "key", "name" -> phrases.in("What", "Objet");
            case "level" -> phrases.in("Level of education", "Niveau d'études");
            case "language" -> phrases.in("Language", "Langue");
            case "title" -> phrases.in("Title", "Titre");
            default -> Phrases.title(column);
        };
    }

    private static Row row(List<Line> together, List<Integer> telling, List<String> columns, boolean ownSources) {
        var cells = new ArrayList<Cell>();
        for (int at : telling) {
            cells.add(new Cell(List.of(Piece.plain(together.get(0).keys().get(at))), false));
        }
        for (String column : columns) {
            var value = together.stream()
                    .filter(line -> line.column().equals(column))
                    .map(Line::value)
                    .collect(Collectors.joining(", "));
            cells.add(new Cell(List.of(Piece.plain(value.isEmpty() ? "–" : value)), true));
        }
        if (ownSources) {
            var source = together.stream().map(Line::source).distinct().collect(Collectors.joining("; "));
            cells.add(new Cell(Prose.pieces(source), false));
        }
        return new Row(cells);
    }
}
