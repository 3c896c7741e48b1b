package ca.drawline.draft;

import java.util.List;

/**
 * A file that a draft and a version published meanwhile both change.
 *
 * @param path its path below the rules directory
 * @param inBase whether the version that the draft changes has it
 * @param inPublished whether the published version has it
 * @param inDraft whether the draft has it
 * @param regions the file from beginning to end, cut where the three differ
 */
public record Conflict(String path, boolean inBase, boolean inPublished, boolean inDraft, List<Region> regions) {

    public Conflict {
        regions = List.copyOf(regions);
    }

    /** Who changed a region. */
    public enum Kind {
        SAME,
        PUBLISHED,
        DRAFT,
        BOTH
    }

    /**
     * Lines that belong together.
     *
     * @param kind who changed them; where all say the same, only {@code base} holds the lines
     * @param line line of the base from which they stand, from 1
     * @param base the lines in the version that the draft changes
     * @param published the lines in the published version
     * @param draft the lines in the draft
     */
    public record Region(Kind kind, int line, List<String> base, List<String> published, List<String> draft) {

        public Region {
            base = List.copyOf(base);
            published = List.copyOf(published);
            draft = List.copyOf(draft);
        }
    }
}
