package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.draw.record.SealedDraw;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the sealed draws that paths name. */
@Singleton
final class SealedDraws {

    private final RecordStore records;

    SealedDraws(RecordStore records) {
        this.records = records;
    }

    SealedDraw find(String id) {
        return records.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        var message = "There is no sealed draw \"%s\".".formatted(id);
        return new Refusal(ProblemDetail.of(
                404,
                "unknown-sealed-draw",
                "Not found",
                message,
                List.of(Fault.general(
                        "unknown-sealed-draw", message, "GET /api/v1/draws/sealed lists all sealed draws."))));
    }

    /** What a sealed draw rests on can be neither changed nor removed. */
    void refuseChangeOf(String pool) {
        if (records.restsOn(pool)) {
            throw Refusal.ofSealed(pool);
        }
    }
}
