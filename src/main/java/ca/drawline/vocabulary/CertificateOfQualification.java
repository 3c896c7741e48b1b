package ca.drawline.vocabulary;

/**
 * A certificate of qualification in a trade from a Canadian authority is held.
 *
 * @param noc NOC 2021 unit group of the trade; empty where the candidate does not name it
 */
public record CertificateOfQualification(String noc) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "holds a certificate of qualification" + (noc.isEmpty() ? "" : " in occupation " + noc),
                "détient un certificat de compétence" + (noc.isEmpty() ? "" : " dans la profession " + noc));
    }
}
