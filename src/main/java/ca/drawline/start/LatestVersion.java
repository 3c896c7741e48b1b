package ca.drawline.start;

import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.Published;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.rulebook.UnknownRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version that was published last, opened when it is first asked for. A service over the same data directory serves
 * this one too.
 */
final class LatestVersion implements PublishedRules {

    private final RuleVersionStore versions;
    private final CompiledFolder compiled;
    private @Nullable Published opened;

    LatestVersion(RuleVersionStore versions, CompiledFolder compiled) {
        this.versions = versions;
        this.compiled = compiled;
    }

    /**
     * @throws UnknownRules if nothing was ever published over this data directory, or it cannot be evaluated
     */
    @Override
    public synchronized Published current() {
        var known = opened;
        if (known == null) {
            known = versions.latest()
                    .map(this::open)
                    .orElseThrow(() -> UnknownRules.named(
                            RuleBooks.PUBLISHED,
                            "Nothing was published yet: start the service once, or name a folder."));
            opened = known;
        }
        return known;
    }

    private Published open(RuleVersion version) {
        try {
            var number = String.valueOf(version.version());
            var book = RuleBook.open(versions.files(version.version()), List.of(), compiled)
                    .numbered(number);
            return new Published(
                    new RulesVersion(number, version.digest()), book, version.publishedAt(), version.publishedBy());
        } catch (BrokenRuleBook e) {
            throw UnknownRules.broken(RuleBooks.PUBLISHED, e.problems());
        }
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }
}
