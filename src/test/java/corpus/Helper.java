package corpus;
/** an allow-listed static helper, as a product might offer. */
public final class Helper {
    private Helper() {}

    public static int yearsBetween(java.time.LocalDate a, java.time.LocalDate b) {
        return (int) java.time.temporal.ChronoUnit.YEARS.between(a, b);
    }

    public static boolean danger(Object o) {
        return Marker.touch("helper");
    }
}
