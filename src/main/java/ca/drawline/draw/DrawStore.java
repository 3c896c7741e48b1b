package ca.drawline.draw;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what draws came to. Safe for many threads. */
public final class DrawStore {

    private final Jdbi jdbi;
    private final DrawJson json = new DrawJson();

    public DrawStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a result; one that is kept already, by its id, stays as it is. */
    public void save(DrawResult result, Instant createdAt) {
        jdbi.useTransaction(handle -> insert(handle, result, createdAt));
    }

    /** Keeps a result with what else is shown of the draw; what is kept already, by its id, stays as it is. */
    public void save(DrawResult result, DrawDetail detail, Instant createdAt) {
        var curve = json.compressed(detail.curve());
        var margin = json.compressed(detail.margin());
        var invited = json.compressed(detail.invited());
        jdbi.useTransaction(handle -> {
            insert(handle, result, createdAt);
            handle.createUpdate("insert into draw_detail (draw, curve, margin, invited)"
                            + " values (:draw, :curve, :margin, :invited) on conflict (draw) do nothing")
                    .bind("draw", result.id())
                    .bind("curve", curve)
                    .bind("margin", margin)
                    .bind("invited", invited)
                    .execute();
        });
    }

    private void insert(Handle handle, DrawResult result, Instant createdAt) {
        handle.createUpdate("insert into draw (id, number, request, result, created_at) select :id,"
                        + " coalesce(max(number), 0) + 1, :request, :result, :createdAt from draw where true on conflict (id) do"
                        + " nothing")
                .bind("id", result.id())
                .bind("request", json.write(result.request()))
                .bind("result", json.write(result))
                .bind("createdAt", createdAt.toString())
                .execute();
    }

    /** The name of the pool of a draw whose candidates are kept. */
    public Optional<String> poolOfKept(String id) {
        return find(id).filter(draw -> isKept(id)).map(draw -> draw.pool().name());
    }

    /** Whether a draw is kept with all that is shown of it. */
    public boolean isKept(String id) {
        return detail(id, "curve").isPresent();
    }

    /** The result of an id. */
    public Optional<DrawResult> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select result from draw where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(json::result);
    }

    /**
     * Draws, the one kept last first.
     *
     * @param below only draws whose numbers are below this one
     * @param most how many at most
     * @param named only draws that have a name
     */
    public List<KeptDraw> list(int below, int most, boolean named) {
        return jdbi.withHandle(handle -> handle.createQuery("select number, created_at, result, name from draw"
                        + (named ? " join" : " left join")
                        + " draw_name on draw = id where number < :below order by number desc limit :most")
                .bind("below", below)
                .bind("most", most)
                .map((row, context) -> new KeptDraw(
                        row.getInt("number"),
                        Instant.parse(row.getString("created_at")),
                        json.result(row.getString("result")),
                        row.getString("name")))
                .list());
    }

    /** Where the invitations of each stage of a draw would run out. */
    public Optional<List<StageCurve>> curve(String id) {
        return detail(id, "curve").map(kept -> read(kept, StageCurve.class));
    }

    /** The candidates nearest the line of each stage of a draw. */
    public Optional<List<StageMargin>> margin(String id) {
        return detail(id, "margin").map(kept -> read(kept, StageMargin.class));
    }

    /** Everybody invited, by stage and rank: one JSON object a line. The caller closes it. */
    public Optional<InputStream> invitedLines(String id) {
        return detail(id, "invited").map(DrawJson::lines);
    }

    /** Tells everybody invited, by stage and rank; says whether the draw is kept. */
    public boolean invited(String id, Consumer<InvitedCandidate> candidates) {
        var kept = detail(id, "invited");
        kept.ifPresent(invited -> json.read(invited, InvitedCandidate.class, candidates));
        return kept.isPresent();
    }

    private <T> List<T> read(byte[] kept, Class<T> type) {
        var values = new ArrayList<T>();
        json.read(kept, type, values::add);
        return values;
    }

    /** @param column one of the columns of this class, never what a caller gives */
    private Optional<byte[]> detail(String id, String column) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + column + " from draw_detail where draw = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }
}
