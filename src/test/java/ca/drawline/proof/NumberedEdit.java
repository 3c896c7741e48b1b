package ca.drawline.proof;

import java.io.IOException;

/**
 * An edit that tells its number twice, in a grid and in a rule file, so that an answer shows which version each part of it
 * came from.
 *
 * @param number from 1
 */
record NumberedEdit(int number) {

    static final String GRID = "crs-core/2015-01-01/age.csv";
    static final String CATEGORY = "categories/2023-05-31/stem.drl";

    private static final int MOST_POINTS = 110;

    /** Points of all sections but for age. */
    private static final int OTHER_POINTS = 334;

    /** Of age 27, single: 110 points for age as shipped. */
    static final String PROFILE = """
            { "id": "amara", "submittedAt": "2023-05-01T12:00:00Z", "dateOfBirth": "1996-03-07", "familySize": 1,\
             "settlementFunds": 20000, "education": { "level": "MASTERS" }, "firstOfficialLanguage": "ENGLISH",\
             "languages": [ { "test": "CLB", "listening": 9, "reading": 9, "writing": 9, "speaking": 9,\
             "testedOn": "2023-01-10" } ], "work": [ { "noc": "31301", "country": "IN", "startedOn": "2021-01-04",\
             "endedOn": "2023-04-30", "hoursPerWeek": 40 } ] }""";

    /** The score of the profile under the edit. */
    int total() {
        return OTHER_POINTS + points();
    }

    private int points() {
        return 1 + number % MOST_POINTS;
    }

    /** What the category is called under the edit. */
    String label() {
        return "STEM occupations, edit " + number;
    }

    void make(Publisher publisher, String draft) throws IOException {
        publisher.edit(draft, GRID, this::grid);
        publisher.edit(draft, CATEGORY, this::category);
    }

    String grid(String text) {
        return text.replaceFirst("(?m)^false,20,29,\\d+,", "false,20,29," + points() + ",");
    }

    String category(String text) {
        return text.replaceFirst("@LabelEn\\(\"[^\"]*\"\\)", "@LabelEn(\"" + label() + "\")");
    }
}
