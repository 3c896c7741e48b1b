package ca.drawline.draw.plan;

import ca.drawline.candidate.Profile;
import ca.drawline.draw.Entrants;
import ca.drawline.pool.PoolStandings;
import java.util.List;

/** The people of a course as a draw sees them. */
final class CourseEntrants implements Entrants {

    private final Course course;
    private final Pool pool;

    /**
     * The pool on the day of a draw, the same for all seeds.
     *
     * @param candidates its candidates
     * @param standings where they stand on that day
     */
    record Pool(List<Profile> candidates, PoolStandings standings) {}

    CourseEntrants(Course course, Pool pool) {
        this.course = course;
        this.pool = pool;
    }

    @Override
    public int size() {
        return course.size();
    }

    @Override
    public int score(int candidate) {
        return pool.standings().score(course.life(candidate));
    }

    @Override
    public long submittedAt(int candidate) {
        return course.submittedAt(candidate);
    }

    /** A newcomer's id cannot be that of another: the number counts all people of the course. */
    @Override
    public String id(int candidate) {
        var id = pool.candidates().get(course.life(candidate)).id();
        return candidate < pool.candidates().size() ? id : id + "/" + candidate;
    }

    @Override
    public int standing(int candidate) {
        return pool.standings().standing(course.life(candidate));
    }

    @Override
    public String province(int candidate) {
        var province = pool.candidates().get(course.life(candidate)).province();
        return province == null ? "" : province.name();
    }

    @Override
    public int standings() {
        return pool.standings().standings();
    }

    @Override
    public List<String> programs(int standing) {
        return pool.standings().programs(standing);
    }

    @Override
    public List<String> categories(int standing) {
        return pool.standings().categories(standing);
    }
}
