package ca.drawline.pool;

import java.util.List;

/** Standings as columns. */
record Standings(short[] scores, int[] standing, List<Standing> distinct) implements PoolStandings {

    @Override
    public int size() {
        return scores.length;
    }

    @Override
    public int score(int candidate) {
        return scores[candidate];
    }

    @Override
    public int standing(int candidate) {
        return standing[candidate];
    }

    @Override
    public int standings() {
        return distinct.size();
    }

    @Override
    public List<String> programs(int standing) {
        return distinct.get(standing).programs();
    }

    @Override
    public List<String> categories(int standing) {
        return distinct.get(standing).categories();
    }
}
