package ca.drawline.draw.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.Exclusion;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.PoolDraws;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RulesAsWritten;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Official draws are sealed one after the other, and whoever changes one of them later is found out. */
@Tag("storage")
class SealingTest {

    private static final List<Integer> THREADS = List.of(1, 4);

    @TempDir
    Path place;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(Files.createDirectory(place.resolve("here")), 1, "people");
    }

    @Test
    void aSealedDrawComesToTheSameBytesWithOneThreadAndWithFour() {
        office.seal("people", 20);
        var second = office.seal("people", 30);

        var verification = office.check.verify(second, THREADS);

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.verified()).isTrue();
        assertThat(verification.records()).isEqualTo(2);
        assertThat(verification.head()).isEqualTo(second.hash());
    }

    @Test
    void theInvitedLeaveThePoolForTheNextDraw() {
        var first = invited(office.seal("people", 20));
        var second = invited(office.seal("people", 20));

        assertThat(first).hasSize(20);
        assertThat(second).hasSize(20).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whoDeclinesIsBackInTheNextDrawAndTheDrawsBeforeVerifyAllTheSame() {
        var first = office.seal("people", 20);
        var second = office.seal("people", 20);
        var one = office.invitations.standings(first, null).get(0);

        var declined = office.invitations.decline(first, one, LocalDate.of(2023, 7, 1), "bo");
        var again = office.invitations.decline(first, one, LocalDate.of(2023, 7, 2), "cy");

        assertThat(declined.state()).isEqualTo(Invitations.State.DECLINED);
        assertThat(again).isEqualTo(declined);
        var before = office.seal(Office.request("people", Office.ROUND.plusSeconds(86_400), 20));
        var after = office.seal(Office.request("people", Office.ROUND.plusSeconds(86_400 * 3), 20));
        assertThat(invited(before)).doesNotContain(one.candidate());
        assertThat(invited(after)).contains(one.candidate());
        assertThat(office.check.verify(second, THREADS).faults()).isEmpty();
    }

    @Test
    void anInvitationThatIsNotAnsweredInTheDaysThatTheRulesGiveExpires() {
        var sealed = office.seal("people", 3);
        var lastDay = LocalDate.of(2023, 8, 27);

        assertThat(sealed.record().applyBy()).isEqualTo(lastDay);
        assertThat(office.invitations.standings(sealed, lastDay))
                .allMatch(standing -> standing.state() == Invitations.State.INVITED);
        var late = office.invitations.standings(sealed, lastDay.plusDays(1));
        assertThat(late).allMatch(standing -> standing.state() == Invitations.State.EXPIRED);
        assertThatThrownBy(() -> office.invitations.decline(sealed, late.get(0), lastDay.plusDays(1), "bo"))
                .isInstanceOf(Invitations.NotOpen.class);
        assertThat(invited(office.seal(Office.request("people", Office.ROUND.plusSeconds(86_400 * 90), 3))))
                .doesNotContainAnyElementsOf(invited(sealed));
    }

    @Test
    void theVerySameDrawIsSealedOnce() {
        var request = new DrawRequest("people", Office.ROUND, List.of(DrawStage.general(5)), false, List.of());
        office.seal(request);

        assertThatThrownBy(() -> office.seal(request)).isInstanceOf(AlreadySealed.class);
    }

    @Test
    void twoSealsAtOnceBothHaveAPlaceInTheChainAndInviteNobodyTwice() throws Exception {
        var other = sealing(new InvitedBefore(office.records));
        var book = RulesAsWritten.book().numbered("1");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> office.seal("people", 20));
            var two = threads.submit(() -> other.seal(Office.request("people", Office.ROUND, 20), book, "bo"));

            assertThat(Set.of(one.get().record().number(), two.get().record().number()))
                    .containsExactlyInAnyOrder(1, 2);
            assertThat(invited(one.get())).doesNotContainAnyElementsOf(invited(two.get()));
            assertThat(office.check.verify(two.get(), List.of(1)).faults()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDrawThatAnotherSealsWhileItRunsIsRunAgainWithoutThoseWhomTheOtherInvited() {
        var first = new ArrayList<SealedDraw>();
        Exclusion overtaken = (request, ids) -> {
            if (first.isEmpty()) {
                first.add(office.seal("people", 20));
            }
        };
        var other = sealing(new InvitedBefore(office.records), overtaken);

        var second = other.seal(
                Office.request("people", Office.ROUND, 20),
                RulesAsWritten.book().numbered("1"),
                "bo");

        assertThat(second.record().number()).isEqualTo(2);
        assertThat(invited(second)).hasSize(20).doesNotContainAnyElementsOf(invited(first.get(0)));
    }

    @Test
    void nothingOfASealedDrawIsChangedByMistake() {
        office.seal("people", 5);

        for (String statement : List.of(
                "update draw_record set record = '{}'",
                "delete from draw_record",
                "update invitation set candidate = 'me'",
                "delete from invitation",
                "update pool set digest = ''",
                "delete from pool",
                "update draw set result = '{}'")) {
            assertThatThrownBy(() -> office.jdbi.useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void aRecordThatIsEditedInTheDatabaseIsFound() {
        office.seal("people", 5);
        var second = office.seal("people", 5);

        office.tamper(
                "update draw_record set record = replace(record, '\"who\":\"ana\"', '\"who\":\"eve\"') where number = 1");

        var verification = office.check.verify(second, List.of(1));
        assertThat(verification.verified()).isFalse();
        assertThat(verification.chain()).isFalse();
        assertThat(verification.faults()).contains("The record 1 is not as it was sealed.");
    }

    @Test
    void aRecordThatIsEditedWithItsHashIsFoundByTheNextAndByTheAuditTrail() {
        office.seal("people", 5);
        var second = office.seal("people", 5);
        var first = office.records.list(2, 1).get(0);
        var forged = first.text().replace("\"who\":\"ana\"", "\"who\":\"eve\"");

        office.tamper("update draw_record set record = '%s', hash = '%s' where number = 1"
                .formatted(forged, RecordStore.hash(forged)));

        assertThat(office.check.verify(second, List.of(1)).faults())
                .contains(
                        "The record 1 is not the one that the record after it follows from.",
                        "The audit trail knows the record 1 otherwise.");
    }

    @Test
    void aRecordThatIsRemovedAndAnInvitationThatIsAddedAreFound() {
        office.seal("people", 5);
        var second = office.seal("people", 5);

        office.tamper("update invitation set candidate = 'me' where number = 2 and rank = 1");
        assertThat(office.check.verify(second, List.of(1)).faults())
                .containsExactly("The invitations that are kept are not those that were sealed.");
        office.tamper("delete from draw_record where number = 1");
        assertThat(office.check.verify(second, List.of(1)).chain()).isFalse();
    }

    @Test
    void anotherMachineWithTheSameRulesAndPeopleUnderOtherNamesComesToTheSameBytes() throws Exception {
        var there = new Office(Files.createDirectory(place.resolve("there")), 3, "others");
        office.seal("people", 10);
        var document = RecordDocument.of(office.seal("people", 20));

        var verification = there.check.verifyAlone(document.sealed(), THREADS);

        assertThat(verification.faults()).isEmpty();
        var forged = new RecordDocument(document.record(), document.hash(), document.result(), List.of());
        assertThat(there.check.verifyAlone(forged.sealed(), List.of(1)).verified())
                .isFalse();
    }

    @Test
    void theListIsSignedByAKeyThatOnlyItsOwnerCanRead() throws Exception {
        var sealed = office.seal("people", 5);
        var list = office.records.invitations(sealed.record());
        var file = place.resolve("here/signing-key.pem");

        assertThat(sealed.record().signatures().ndjson()).isEqualTo(office.key.sign(list.ndjson()));
        assertThat(SigningKey.in(file).sign(list.csv()))
                .isEqualTo(sealed.record().signatures().csv());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Sealing sealing(Exclusion... exclusions) {
        var draws = new PoolDraws(
                new PoolCache(new PoolStore(office.jdbi)),
                new PoolEvaluation(),
                RoundsTable.shipped().publishedBands(),
                List.of(exclusions));
        return new Sealing(
                draws,
                new KeptDraws(draws, new DrawStore(office.jdbi)),
                office.records,
                office.key,
                "1.0",
                Office.CLOCK);
    }

    private Set<String> invited(SealedDraw sealed) {
        var invited = new HashSet<String>();
        office.records.invitations(sealed.record()).invitations().forEach(one -> invited.add(one.candidate()));
        return invited;
    }
}
