package ca.drawline.draw;

import ca.drawline.audit.AuditTrail;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What readers call the draws that they will look for again; the audit trail keeps who named them. Safe for many threads. */
public final class DrawNames {

    private static final String NAMED = "draw-named";

    private final Jdbi jdbi;
    private final AuditTrail audit;

    public DrawNames(Jdbi jdbi, AuditTrail audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** The name of a draw, if it has one. */
    public Optional<String> of(String draw) {
        return jdbi.withHandle(handle -> handle.createQuery("select name from draw_name where draw = :draw")
                .bind("draw", draw)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * Names a draw that is kept, in place of any earlier name.
     *
     * @param at UTC instant at which it is named
     */
    public void name(String draw, String name, String who, Instant at) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("insert into draw_name (draw, name) values (:draw, :name)"
                            + " on conflict (draw) do update set name = excluded.name")
                    .bind("draw", draw)
                    .bind("name", name)
                    .execute();
            audit.add(handle, at, who, NAMED, "draws/" + draw, name);
        });
    }

    /**
     * Takes the name of a draw away; does nothing where it has none.
     *
     * @param at UTC instant at which it is done
     */
    public void forget(String draw, String who, Instant at) {
        jdbi.useTransaction(handle -> {
            var forgotten = handle.createUpdate("delete from draw_name where draw = :draw")
                    .bind("draw", draw)
                    .execute();
            if (forgotten > 0) {
                audit.add(handle, at, who, NAMED, "draws/" + draw, "");
            }
        });
    }
}
