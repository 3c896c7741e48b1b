package ca.drawline.pool;

/** Makes seeds out of seeds, so that each person is drawn from one of their own, whichever thread draws it. */
final class Seeds {

    private Seeds() {}

    static long mix(long seed, long number) {
        var mixed = seed ^ (number * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
