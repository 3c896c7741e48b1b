package ca.drawline.vocabulary;

/**
 * What a candidate or partner has completed and how old the assessment of it is. Rules find from it which level counts, before
 * any fact about education is made.
 *
 * @param level highest level completed
 * @param canadianCredential longest program completed in Canada, which needs no assessment
 * @param assessmentYearsOld completed years between the credential assessment and the asked date; 0 where none is dated
 */
public record Credential(EducationLevel level, CanadianCredential canadianCredential, int assessmentYearsOld)
        implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                level.inWords().en() + ", assessed " + assessmentYearsOld + " completed years ago",
                level.inWords().fr() + ", évalué il y a " + assessmentYearsOld + " ans révolus");
    }
}
