package ca.drawline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars from left to right, one below the other, each with a part that stands out. Lengths are in the units of the drawing.
 *
 * @param left where bars begin, right of their labels
 * @param height height of the drawing
 * @param bars its bars, from top to bottom
 */
public record BarChart(int left, int height, List<Bar> bars) {

    private static final int WIDTH = 480;

    /** What figures need right of the longest bar. */
    private static final int ROOM = 96;

    private static final int STEP = 22;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param kind how it is coloured
     * @param label what it is about
     * @param figure its figures in words
     * @param left where it begins
     * @param y its upper edge
     * @param length how long it is
     * @param part how long the part is that stands out, at its left
     */
    public record Bar(String kind, String label, String figure, int left, int y, double length, double part) {

        /** Where its figures stand. */
        public double end() {
            return left + length + 6;
        }

        /** The line on which its words stand. */
        public int base() {
            return y + 12;
        }
    }

    /** A figure to be drawn. */
    record Figure(String kind, String label, String figure, long whole, long part) {}

    /** @param left what labels need */
    static BarChart of(int left, List<Figure> figures) {
        var most = Math.max(1, figures.stream().mapToLong(Figure::whole).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (Figure figure : figures) {
            bars.add(new Bar(
                    figure.kind(),
                    figure.label(),
                    figure.figure(),
                    left,
                    bars.size() * STEP + 2,
                    length(figure.whole(), most, WIDTH - ROOM - left),
                    length(figure.part(), most, WIDTH - ROOM - left)));
        }
        return new BarChart(left, bars.size() * STEP + 4, bars);
    }

    /** What is there is seen, however little it is. */
    private static double length(long value, long most, int longest) {
        return value == 0 ? 0 : Math.max(1, Math.round(10.0 * value * longest / most) / 10.0);
    }
}
