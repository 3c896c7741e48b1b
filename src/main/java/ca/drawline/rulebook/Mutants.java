package ca.drawline.rulebook;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every small change to the rules and grids of a rule book. They are made file by file as they are asked for, since all
 * together would fill the memory.
 */
public final class Mutants {

    /** As many changes compiled together as were measured to be fastest. */
    static final int BATCH = 40;

    private Mutants() {}

    /**
     * The changes to some files, in the order of the files; each list is made when it is asked for.
     *
     * @param compiled where compiled changes are kept for the next run
     * @param files paths of the files
     */
    public static List<Supplier<List<Mutant>>> of(RuleBook book, CompiledFolder compiled, List<String> files) {
        return book.files().stream()
                .filter(file -> files.contains(file.path()))
                .flatMap(file -> of(book, compiled, file))
                .toList();
    }

    private static Stream<Supplier<List<Mutant>>> of(RuleBook book, CompiledFolder compiled, RuleFile file) {
        var path = RulePath.of(file.path());
        if (path.isEmpty()) {
            return Stream.of();
        }
        if (path.get().isGrid()) {
            return Stream.of(() -> new GridMutants(book, file, path.get()).all());
        }
        return book.sections().stream()
                .filter(section -> section.path().equals(path.get()))
                .map(section -> new RuleMutants(book, section, file, compiled))
                .flatMap(mutants -> Stream.of(mutants::removals, mutants::changes));
    }
}
