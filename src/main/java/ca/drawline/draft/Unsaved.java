package ca.drawline.draft;

import org.jspecify.annotations.Nullable;

/**
 * A file as somebody has it before them, not saved yet.
 *
 * @param path its path
 * @param content its text; none to leave the file out
 */
public record Unsaved(String path, @Nullable String content) {}
