package ca.drawline.vocabulary;

/**
 * What counts of a section's factors added up, before any cap.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param section the group of factors with a common cap
 * @param points the sum
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record SectionSum(String scheme, String section, int points, boolean withPartner) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording(points + " points for " + section, points + " points pour " + section);
    }
}
