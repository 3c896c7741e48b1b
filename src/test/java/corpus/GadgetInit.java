package corpus;
/** side effect in a static initialiser, as some libraries have. */
public class GadgetInit {
    static {
        Marker.touch("static init");
    }

    public static int X = 1;

    public int getX() {
        return 1;
    }
}
