package ca.drawline.start;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.DraftStore;
import ca.drawline.draft.NamedRules;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.backtest.Backtest;
import ca.drawline.draw.comparison.KeptComparisons;
import ca.drawline.draw.comparison.PoolComparison;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.exchange.PoolExport;
import ca.drawline.exchange.PoolImport;
import ca.drawline.intake.DrawRequestReader;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolStore;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.storage.Database;
import ca.drawline.storage.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the service is made of, put together without it, for commands: no container, no HTTP, nothing that
 * watches or goes on in the background. What each is made from is said once, by the producers that the service uses.
 *
 * @param clock tells what time it is
 * @param rules the rule books of the data directory, by name
 * @param versions the versions that were published
 * @param pools pools
 * @param sealed sealed draws, which rest on pools
 * @param draws draws that are kept
 * @param dryRun tries draws
 * @param kept tries draws and keeps them
 * @param comparison compares draws
 * @param comparisons compares draws and keeps all of it
 * @param imports reads pools from files
 * @param exports writes pools to files
 */
public record Core(
        Clock clock,
        NamedRules rules,
        RuleVersionStore versions,
        PoolStore pools,
        RecordStore sealed,
        DrawStore draws,
        DryRun dryRun,
        KeptDraws kept,
        PoolComparison comparison,
        KeptComparisons comparisons,
        PoolImport imports,
        PoolExport exports) {

    private static final String URL = "drawline.database.url";

    /** Reads draws on the pools of this data directory, decided by some rule books. */
    public DrawRequestReader reader(RuleBooks books) {
        var names = pools.list().stream().map(Pool::name).toList();
        return new DrawRequestReader(books, names, draws::poolOfKept);
    }

    /** Whether there is a database: in a data directory, or where the settings say. */
    public static boolean isIn(Path data) {
        return setting(URL).isPresent() || Files.isRegularFile(data.resolve("drawline.db"));
    }

    /** The compiled rules of a data directory. */
    public static CompiledFolder compiled(Path data) {
        return new Drafts()
                .compiled(setting("drawline.rules.compiled").map(Path::of).orElse(data.resolve("compiled-rules")));
    }

    /** What tries the published rounds again, which needs no data directory. */
    public static Backtest backtest() {
        return new Draws().backtest(new Storage().rounds());
    }

    /** The only clock. */
    public static Clock today() {
        return new Entrance().clock();
    }

    /** The core over a data directory, which is made where there is none; a service may run over the same one. */
    public static Core over(Path data) {
        return over(jdbi(data, address(data)), compiled(data), today());
    }

    /** The core over a file in a folder, whatever the settings say. */
    public static Core in(Path folder) {
        return over(jdbi(folder, DatabaseAddress.in(folder)), compiled(folder), today());
    }

    private static Core over(Jdbi jdbi, CompiledFolder compiled, Clock clock) {
        var storage = new Storage();
        var drafts = new Drafts();
        var making = new Draws();
        var audit = new AuditTrail(jdbi);
        var versions = storage.ruleVersions(jdbi);
        var published = new LatestVersion(versions, compiled);
        var draftStore = new DraftStore(jdbi, versions);
        var rounds = storage.rounds();
        var pools = storage.pools(jdbi);
        var draws = storage.draws(jdbi);
        var sealed = new RecordStore(jdbi, audit);
        var evaluation = making.evaluation();
        var dryRun = making.dryRun(making.pools(pools), evaluation, rounds, draws, sealed);
        var kept = making.kept(dryRun, draws);
        var comparison = making.comparison(dryRun, evaluation, rounds);
        var exchange = new Exchange();
        return new Core(
                clock,
                drafts.named(published, versions, drafts.opened(published, compiled), draftStore),
                versions,
                pools,
                sealed,
                draws,
                dryRun,
                kept,
                comparison,
                making.comparisons(comparison, storage.comparisons(jdbi), kept),
                exchange.poolImport(pools),
                exchange.poolExport());
    }

    /** What the service would keep in a data directory: the database that the settings name, or the file there. */
    private static DatabaseAddress address(Path data) {
        return server(null, null).orElseGet(() -> DatabaseAddress.in(data));
    }

    /** The database server of a URL and a user, where they are given, otherwise of the settings; the password is of the settings. */
    public static Optional<DatabaseAddress> server(@Nullable String url, @Nullable String user) {
        return Optional.ofNullable(url)
                .or(() -> setting(URL))
                .map(known -> DatabaseAddress.of(
                        known,
                        Optional.ofNullable(user).or(() -> setting("drawline.database.user")),
                        setting("drawline.database.password")));
    }

    /** The release that this is. */
    public static String release() {
        var release = Core.class.getPackage().getImplementationVersion();
        return release == null ? "of this jar" : release;
    }

    /** A setting as the service reads it too: a system property, or a variable of the environment. */
    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() ->
                        Optional.ofNullable(System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT))));
    }

    private static Jdbi jdbi(Path data, DatabaseAddress address) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory (%s) cannot be used.".formatted(data), e);
        }
        return Database.open(address, release()).jdbi();
    }
}
