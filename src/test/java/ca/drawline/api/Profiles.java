package ca.drawline.api;

/** Profiles in JSON, as a sender would write them. */
final class Profiles {

    /** Single, 29, master's degree, CLB 9 in all abilities, three years of nursing abroad: 469 points since 2025-03-25. */
    static final String AMARA = """
            { "id": "amara", "submittedAt": "2025-05-01T12:00:00Z", "dateOfBirth": "1996-03-07", "familySize": 1,
              "settlementFunds": 20000, "education": { "level": "MASTERS" }, "firstOfficialLanguage": "ENGLISH",
              "languages": [ { "test": "CLB", "listening": 9, "reading": 9, "writing": 9, "speaking": 9,
                               "testedOn": "2025-01-10" } ],
              "work": [ { "noc": "31301", "country": "IN", "startedOn": "2021-01-04", "endedOn": "2024-12-31",
                          "hoursPerWeek": 40 } ] }
            """;

    private Profiles() {}

    /** The same on one line. */
    static String line(String profile) {
        return profile.replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
