package ca.drawline.draft;

import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Lays unsaved files over those that are there, by the rules that a save is held to. */
final class Laid {

    private Laid() {}

    /**
     * The files with the unsaved ones in place of theirs.
     *
     * @throws DraftRefused if one of them could not be saved or removed
     */
    static List<RuleFile> over(List<RuleFile> files, Collection<Unsaved> unsaved) {
        var laid = new ArrayList<RuleFile>(files);
        // A file of a new concern needs the title that is given in a file which is there already.
        var paths = new HashSet<>(files.stream().map(RuleFile::path).toList());
        unsaved.stream()
                .sorted(Comparator.comparing((Unsaved file) -> !paths.contains(file.path())))
                .forEach(file -> lay(file, laid));
        return laid.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
    }

    private static void lay(Unsaved file, List<RuleFile> laid) {
        var path = file.path();
        var content = file.content();
        if (content != null) {
            new DraftPaths(laid).check(path, content);
        }
        var stood = laid.removeIf(other -> other.path().equals(path));
        if (content != null) {
            laid.add(new RuleFile(path, content, Digest.of(content)));
        } else if (!stood) {
            throw new DraftRefused(
                    Kind.UNACCEPTABLE,
                    "unknown-file",
                    "There is no file \"%s\" in the draft to leave out.".formatted(DraftPaths.printable(path)),
                    Nearest.hint(path, laid.stream().map(RuleFile::path).toList()));
        }
    }
}
