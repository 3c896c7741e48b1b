package ca.drawline.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a draft changes.
 *
 * @param path its path below the rules directory
 * @param content its text; none for a file that the draft removes
 * @param digest SHA-256 of its text; none for a file that the draft removes
 * @param savedBy who saved or removed it last
 * @param savedAt UTC instant of that
 */
public record DraftFile(
        String path, @Nullable String content, @Nullable String digest, String savedBy, Instant savedAt) {}
