package ca.drawline.api;

import ca.drawline.draft.Draft;
import ca.drawline.draft.Draft.Decision;
import ca.drawline.draft.Draft.State;
import ca.drawline.draft.DraftFile;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the interface shows it.
 *
 * @param id its number
 * @param name what it is about
 * @param author who began it
 * @param base number of the version that it changes
 * @param rebaseNeeded whether another version is in service by now
 * @param state where it stands
 * @param digest SHA-256 of the rule book that it makes; an approval names it
 * @param createdAt UTC instant at which it was begun
 * @param changedBy who changed it last
 * @param changedAt UTC instant of that
 * @param decision how it ended; none while it is open
 * @param published number of the version that came of it; none if none did
 * @param changes the files that it changes; none in a list of drafts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftAnswer(
        int id,
        String name,
        String author,
        int base,
        boolean rebaseNeeded,
        State state,
        String digest,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable Decision decision,
        @Nullable Integer published,
        @Nullable List<Change> changes) {

    /**
     * A file that the draft changes.
     *
     * @param path its path
     * @param digest SHA-256 of its text; none if the draft removes it
     * @param savedBy who saved or removed it last
     * @param savedAt UTC instant of that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String path, @Nullable String digest, String savedBy, Instant savedAt) {

        static Change of(DraftFile file) {
            return new Change(file.path(), file.digest(), file.savedBy(), file.savedAt());
        }
    }

    static DraftAnswer of(Draft draft, String serving, @Nullable List<DraftFile> changes) {
        return new DraftAnswer(
                draft.id(),
                draft.name(),
                draft.author(),
                draft.base(),
                draft.state().isOpen() && !serving.equals(String.valueOf(draft.base())),
                draft.state(),
                draft.digest(),
                draft.createdAt(),
                draft.changedBy(),
                draft.changedAt(),
                draft.decision(),
                draft.published(),
                changes == null ? null : changes.stream().map(Change::of).toList());
    }
}
