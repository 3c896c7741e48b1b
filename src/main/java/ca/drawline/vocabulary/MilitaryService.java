package ca.drawline.vocabulary;

/**
 * Service in the armed forces of another country.
 *
 * @param noc NOC 2021 unit group whose duties the service matches
 * @param recognized whether Canada recognizes these forces
 * @param serving whether the service goes on at the asked date
 * @param months completed months of continuous service
 */
public record MilitaryService(String noc, boolean recognized, boolean serving, int months) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                months + " months of continuous military service in occupation " + noc
                        + (recognized ? "" : ", in forces not recognized") + (serving ? "" : ", ended"),
                months + " mois de service militaire continu dans la profession " + noc
                        + (recognized ? "" : ", dans des forces non reconnues") + (serving ? "" : ", terminé"));
    }
}
