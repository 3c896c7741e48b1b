package ca.drawline.determination;

import java.util.List;
import java.util.Map;

/**
 * A score with everything that it is made of.
 *
 * @param total what counts in the end
 * @param sections what counts of each section, after caps
 * @param points every item of points, before caps
 */
public record Score(int total, Map<String, Integer> sections, List<PointsItem> points) {

    public Score {
        sections = Map.copyOf(sections);
        points = List.copyOf(points);
    }

    /** What counts of a section; 0 where it has no points. */
    public int section(String section) {
        return sections.getOrDefault(section, 0);
    }
}
