package ca.drawline.commandline;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Profiles as somebody would write them into a file. */
final class People {

    /** A nurse of 29 with a master's degree and CLB 9: 469 points in June 2025. */
    static final String AMARA = """
        { "id": "amara", "submittedAt": "2025-05-01T12:00:00Z", "dateOfBirth": "1996-03-07", "familySize": 1,
          "settlementFunds": 20000, "education": { "level": "MASTERS" }, "firstOfficialLanguage": "ENGLISH",
          "languages": [ { "test": "CLB", "listening": 9, "reading": 9, "writing": 9, "speaking": 9,
                           "testedOn": "2025-01-10" } ],
          "work": [ { "noc": "31301", "country": "IN", "startedOn": "2021-01-04", "endedOn": "2024-12-31",
                      "hoursPerWeek": 40 } ] }
        """;

    private People() {}

    /** Her on one line. */
    static String line() {
        return AMARA.replaceAll("\\s*\\n\\s*", " ").strip();
    }

    /** So many like her, a line each, every one submitted a day later than the one before. */
    static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> line().replace("\"amara\"", "\"amara-" + i + "\"")
                        .replace("2025-05-01T", "2025-05-%02dT".formatted(i + 1)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
