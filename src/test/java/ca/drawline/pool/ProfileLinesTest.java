package ca.drawline.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Pools outlive releases: what an earlier one wrote is read by a later one. */
class ProfileLinesTest {

    /** As the first release wrote it, before jobs had an employer's country and offers a number of employers. */
    private static final String FIRST_RELEASE = """
            {"id":"EE-1","submittedAt":"2022-11-12T12:47:27Z","dateOfBirth":"1994-03-07",\
            "education":{"level":"MASTERS","canadianCredential":"NONE","academicYearsInCanada":0},\
            "firstOfficialLanguage":"ENGLISH","languages":[{"test":"CLB","listening":9.0,"reading":9.0,"writing":9.0,\
            "speaking":9.0,"testedOn":"2022-10-02"}],"work":[{"noc":"21231","country":"CA","startedOn":"2020-06-05",\
            "hoursPerWeek":37.5,"authorized":true}],"jobOffer":{"noc":"21231","fullTime":true,"months":24,\
            "permit":"LMIA_BASED","sameEmployer":true,"monthsWithEmployer":12},"settlementFunds":20000,"familySize":1}""";

    private final ProfileLines lines = new ProfileLines();

    @Test
    void aProfileOfTheFirstReleaseIsReadWithWhatItMeantThen() {
        var profile = lines.read(FIRST_RELEASE);

        assertThat(profile.work().get(0).canadian()).isTrue();
        assertThat(Objects.requireNonNull(profile.jobOffer()).employers()).isEqualTo(1);
        assertThat(profile.intendsToLiveInQuebec()).isFalse();
        assertThat(lines.read(lines.write(profile))).isEqualTo(profile);
    }
}
