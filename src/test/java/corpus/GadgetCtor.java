package corpus;
/** side effect in a public no-argument constructor. */
public class GadgetCtor {
    public GadgetCtor() {
        Marker.touch("ctor");
    }

    public int getX() {
        return 1;
    }
}
