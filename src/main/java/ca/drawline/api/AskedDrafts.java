package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draft.Draft;
import ca.drawline.draft.DraftStore;
import ca.drawline.rulebook.PublishedRules;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the drafts that paths name, and shows them. */
@Singleton
final class AskedDrafts {

    private final DraftStore drafts;
    private final PublishedRules rules;

    AskedDrafts(DraftStore drafts, PublishedRules rules) {
        this.drafts = drafts;
        this.rules = rules;
    }

    /** The draft of an id as it stands in a path. */
    Draft find(String id) {
        if (id.matches("[1-9][0-9]{0,8}")) {
            var draft = drafts.find(Integer.parseInt(id));
            if (draft.isPresent()) {
                return draft.get();
            }
        }
        var message = "There is no draft \"%s\".".formatted(id);
        throw new Refusal(ProblemDetail.of(
                404,
                "unknown-draft",
                "Not found",
                message,
                List.of(Fault.general("unknown-draft", message, "GET /api/v1/drafts lists all drafts."))));
    }

    /** A draft with the files that it changes. */
    DraftAnswer whole(Draft draft) {
        return DraftAnswer.of(draft, rules.current().version().version(), drafts.changes(draft.id()));
    }

    /** A draft in a list. */
    DraftAnswer line(Draft draft) {
        return DraftAnswer.of(draft, rules.current().version().version(), null);
    }
}
