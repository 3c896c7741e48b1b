package ca.drawline.handbook;

import ca.drawline.handbook.Changes.Kind;
import ca.drawline.handbook.Changes.Line;
import java.util.ArrayList;
import java.util.List;

/** The shortest way from one text to another, line by line, with what stays the same cut to its surroundings. */
final class LineDifference {

    private static final int SURROUNDINGS = 2;

    private final List<String> before;
    private final List<String> after;

    LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    List<Line> lines() {
        var common = common();
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, after.get(j)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, after.get(j++)));
            }
        }
        return shortened(lines);
    }

    /** Length of the longest common rest from each pair of lines on. */
    private int[][] common() {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> shortened(List<Line> lines) {
        var shortened = new ArrayList<Line>();
        for (int at = 0; at < lines.size(); at++) {
            if (nearChange(lines, at)) {
                shortened.add(lines.get(at));
            } else if (shortened.isEmpty()
                    || shortened.get(shortened.size() - 1).kind() != Kind.LEFT_OUT) {
                shortened.add(new Line(Kind.LEFT_OUT, "…"));
            }
        }
        return shortened;
    }

    private static boolean nearChange(List<Line> lines, int at) {
        var from = Math.max(at - SURROUNDINGS, 0);
        var to = Math.min(at + SURROUNDINGS + 1, lines.size());
        return lines.subList(from, to).stream().anyMatch(line -> !line.same());
    }
}
