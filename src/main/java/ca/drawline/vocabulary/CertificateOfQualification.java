package ca.drawline.vocabulary;

/**
 * A certificate of qualification in a trade from a Canadian authority is held.
 */
public record CertificateOfQualification() implements GivenFact {

    @Override
    public String inWords() {
        return "holds a certificate of qualification";
    }
}
