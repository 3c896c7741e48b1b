package ca.drawline.report;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawResult.Stage;
import ca.drawline.draw.GroupOutcome;
import ca.drawline.draw.StageCurve;
import ca.drawline.draw.StageCurve.Point;
import ca.drawline.report.BarChart.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draw as a document in one language. */
public final class DrawReport {

    private static final int BAND_LABELS = 80;

    private final DrawResult draw;
    private final List<StageCurve> curves;
    private final Formats formats;

    /**
     * @param draw what the draw came to
     * @param curves the curve of each stage; none where they were not kept
     * @param formats how it is written
     */
    public DrawReport(DrawResult draw, List<StageCurve> curves, Formats formats) {
        this.draw = draw;
        this.curves = List.copyOf(curves);
        this.formats = formats;
    }

    /** A row of a table, as its cells are written. */
    public record Row(String head, List<String> cells) {

        private static final Pattern NUMBER = Pattern.compile("[+−]?[\\d\\h,\\u202f]+|–");

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether a cell is a number. */
        public boolean isNumber(String cell) {
            return NUMBER.matcher(cell).matches();
        }
    }

    /** The draw itself. */
    public DrawResult draw() {
        return draw;
    }

    /** The day of the draw. */
    public String day() {
        return formats.day(draw.request().asOf());
    }

    /** The moment of the draw. */
    public String moment() {
        return formats.moment(draw.request().asOf());
    }

    /** The cut-off. */
    public String cutOff() {
        return formats.number(draw.cutOff());
    }

    /** The tie-break. */
    public String tieBreak() {
        return formats.moment(draw.tieBreak());
    }

    /** How many are invited. */
    public String invited() {
        return formats.number(draw.invited());
    }

    /** How many took part. */
    public String ranked() {
        return formats.number(draw.ranked());
    }

    /** How many the pool has. */
    public String size() {
        return formats.number(draw.pool().size());
    }

    /** Whom it ranks and how many it was to invite, stage by stage. */
    public List<String> asked() {
        return draw.stages().stream().map(this::asked).toList();
    }

    private String asked(Stage stage) {
        var whom = switch (stage.type()) {
            case GENERAL -> formats.in("general", "générale");
            case PROGRAM -> formats.in("program ", "programme ") + stage.program();
            case CATEGORY -> formats.in("category ", "catégorie ") + String.join(", ", stage.categories());
        };
        var floor = stage.floor() == null ? "" : formats.in(", floor ", ", plancher ") + formats.number(stage.floor());
        return whom + ", " + formats.number(stage.invitations()) + " invitations" + floor;
    }

    /** The stages: whom each ranks, cut-off, tie-break, ranked, invited. */
    public List<Row> stages() {
        return draw.stages().stream()
                .map(stage -> new Row(
                        asked(stage),
                        List.of(
                                formats.number(stage.cutOff()),
                                formats.moment(stage.tieBreak()),
                                formats.number(stage.ranked()),
                                formats.number(stage.invited()))))
                .toList();
    }

    /** What a reader must know to read it rightly. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        for (Stage stage : draw.stages()) {
            if (stage.ranked() < stage.invitations()) {
                notes.add(formats.in(
                                "Fewer candidates (%s) took part than there were invitations (%s).",
                                "Moins de candidats (%s) ont participé qu’il n’y avait d’invitations (%s).")
                        .formatted(formats.number(stage.ranked()), formats.number(stage.invitations())));
            }
            if (stage.atCutOff().atTieBreak() > 1) {
                notes.add(formats.in(
                                "%s candidates at the cut-off submitted at the moment of the tie-break; the profile id orders them.",
                                "%s candidats au seuil ont présenté leur profil au moment du départage ; l’identifiant du profil les départage.")
                        .formatted(formats.number(stage.atCutOff().atTieBreak())));
            }
        }
        draw.stages().stream().flatMap(stage -> stage.groups().stream()).forEach(group -> notes.add(about(group)));
        if (draw.anyGroups()) {
            notes.add(formats.in(
                    "The cut-off and the tie-break are those of the places open to all.",
                    "Le seuil et le départage sont ceux des places ouvertes à tous."));
        }
        if (draw.request().excludes()) {
            notes.add(formats.in(
                    "The request leaves out candidates who are invited already.",
                    "La demande laisse de côté des candidats déjà invités."));
        }
        return notes;
    }

    private String about(GroupOutcome group) {
        var kind = group.by().inWords();
        var name = formats.in(kind.en(), kind.fr()) + " " + group.group();
        var said = switch (group.kind()) {
            case RESERVE ->
                formats.in(
                        "Places reserved (%s): %s, of which %s are taken by candidates of the group, the lowest score being %s.",
                        "Places réservées (%s) : %s, dont %s sont prises par des candidats du groupe ; note la plus basse : %s.");
            case CAP ->
                formats.in(
                        "Most who may be invited (%s): %s; %s are invited, the lowest score being %s.",
                        "Nombre maximal d’invités (%s) : %s ; %s sont invités ; note la plus basse : %s.");
        };
        return said.formatted(
                name, formats.number(group.places()), formats.number(group.invited()), formats.number(group.cutOff()));
    }

    /** The ranked by score, with the invited part. */
    public BarChart distribution() {
        return BarChart.of(
                BAND_LABELS,
                draw.bands().stream()
                        .map(band -> new Figure(
                                "whole",
                                range(band.from(), band.to()),
                                formats.number(band.candidates())
                                        + (band.invited() > 0 ? " (" + formats.number(band.invited()) + ")" : ""),
                                band.candidates(),
                                band.invited()))
                        .toList());
    }

    /** The same as a table. */
    public List<Row> bands() {
        return draw.bands().stream()
                .map(band -> new Row(
                        range(band.from(), band.to()),
                        List.of(formats.number(band.candidates()), formats.number(band.invited()))))
                .toList();
    }

    private String range(int from, int to) {
        return formats.number(from) + "–" + formats.number(to);
    }

    /** How many have a score or a higher one. */
    public Curve curve() {
        @Nullable Integer cutOff = draw.cutOff();
        var line = cutOff == null ? -1 : cutOff;
        var points = points();
        return points.isEmpty() ? Curve.ofBands(draw.bands(), line, formats) : Curve.ofPoints(points, line, formats);
    }

    /** The curve of the stage that the line is of: the last that invited anyone. */
    private List<Point> points() {
        for (int stage = curves.size() - 1; stage >= 0; stage--) {
            if (draw.stages().get(stage).invited() > 0) {
                return curves.get(stage).points();
            }
        }
        return List.of();
    }

    /** The invited by program. */
    public List<Row> programs() {
        return rows(draw.byProgram());
    }

    /** The invited by category. */
    public List<Row> categories() {
        return rows(draw.byCategory());
    }

    private List<Row> rows(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), List.of(formats.number(entry.getValue()))))
                .toList();
    }
}
