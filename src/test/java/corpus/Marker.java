package corpus;

import java.io.File;

/** what a class-path "gadget" would do; stands for any class with a side effect in a constructor, initialiser or method. */
public class Marker {
    public static final String PATH = "target/corpus-marker";

    public static boolean touch(String why) {
        try {
            new File(PATH).createNewFile();
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
        return true;
    }

    public static int cost(int n) {
        touch("cost");
        return n;
    }

    public static int slow(int n) {
        long t = 0;
        while (t >= 0) t = (t + n) & 0xffff;
        return (int) t;
    }

    public static String key(String s) {
        touch("key");
        return s;
    }
}
