package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.ChartRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of all grids of a folder.
 *
 * @param cells rows that rules join
 * @param charts rows of language charts, which rules join too
 * @param scales scales of language tests
 * @param occupations unit groups of the classification
 * @param figures named figures of law
 */
record Rows(
        List<Cell> cells,
        List<ChartRow> charts,
        List<TestScale> scales,
        List<Occupation> occupations,
        Map<String, Integer> figures) {

    static Rows empty() {
        return new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    }
}
