package ca.drawline.rulebook.gate;

/** Letters of other alphabets that look like Latin ones. */
public final class LookAlikes {

    private static final String OTHERS = "аеорсхуіјѕһԁАВЕКМНОРСТХУІЈЅαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ０１２３４５６７８９";
    private static final String LATIN = "aeopcxyijshdABEKMHOPCTXYIJSaeikvoptuxABEZHIKMNOPTYX0123456789";

    private LookAlikes() {}

    /** The Latin letter or digit that a character looks like; the empty character where it is none. */
    public static char latin(char c) {
        var at = OTHERS.indexOf(c);
        return at < 0 ? '\0' : LATIN.charAt(at);
    }
}
