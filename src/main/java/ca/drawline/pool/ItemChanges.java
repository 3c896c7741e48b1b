package ca.drawline.pool;

import java.util.List;

/**
 * Items of points, before any cap, by which scores differ under two laws: what one rule gives for one factor, then and
 * now.
 */
public interface ItemChanges {

    /**
     * What points are given for.
     *
     * @param rule id of the rule
     * @param section section of the score
     * @param factor factor within the section
     */
    record Item(String rule, String section, String factor) {}

    /** The items that may differ for some candidate, ordered by section, factor and rule. */
    List<Item> items();

    /** What the law before gives a candidate for an item, in points. */
    int before(int item, int candidate);

    /** What the law after gives a candidate for an item, in points. */
    int after(int item, int candidate);
}
