package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts on their way into service, over HTTP. */
@QuarkusTest
@TestProfile(DraftsResourceTest.Own.class)
class PublishingTest {

    private static final String STEM = "categories/2023-05-31/stem.drl";
    private static final String TRADES = "categories/2023-05-31/trades.drl";

    @ConfigProperty(name = "drawline.rules.directory")
    Path rules;

    /** Whatever another test left in the directory is in service first. */
    @BeforeEach
    void theDirectoryShowsWhatServes() {
        Polling.until(() -> {
            var version = given().get("/api/v1/rules").jsonPath();
            return version.getList("problems").isEmpty() && directoryShows(version.getString("version"));
        });
    }

    private boolean directoryShows(String version) {
        var served = given().get("/api/v1/rules/versions/%s/files/%s".formatted(version, STEM));
        try {
            return served.asString().equals(Files.readString(rules.resolve(STEM)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String months(Desk desk) {
        var text = given().get(desk.file(STEM)).asString();
        return text.replaceAll("(?s).*continuousMonths >= (\\d+).*", "$1");
    }

    private static Desk changed(String who) {
        var desk = Desk.begin(who);
        var months = months(desk);
        desk.edit(
                who,
                STEM,
                "continuousMonths >= " + months,
                "continuousMonths >= " + (Integer.parseInt(months) % 12 + 1));
        return desk;
    }

    @Test
    void anApprovedDraftServesAndStandsInTheDirectoryByteForByte() throws IOException {
        var desk = changed("ana");
        desk.step("ana", "submit", "{ \"note\": \"Shorter.\" }").statusCode(200).body("state", equalTo("IN_REVIEW"));

        var published = desk.step("bo", "approve", "{ \"digest\": \"%s\" }".formatted(desk.digest()))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("decision.by", equalTo("bo"))
                .body("decision.selfApproved", equalTo(false))
                .extract()
                .jsonPath()
                .getInt("published");

        given().get("/api/v1/rules")
                .then()
                .body("version", equalTo(String.valueOf(published)))
                .body("digest", equalTo(desk.digest()))
                .body("publishedBy", equalTo("ana"));
        given().get("/api/v1/rules/versions/" + published)
                .then()
                .body("version.note", containsString("Approved by bo"));
        assertThat(Files.readAllBytes(rules.resolve(STEM)))
                .isEqualTo(given().get(desk.file(STEM)).asByteArray());
        given().get("/api/v1/audit?limit=5")
                .then()
                .body("entries.what", hasItems("published", "approved", "submitted"))
                .body("entries.find { it.what == 'published' }.subject", equalTo("versions/" + published));
        desk.as("ana", "\"x\"").body("late").put(desk.file(STEM)).then().statusCode(409);
        desk.step("bo", "reject", "").statusCode(409).body("errors[0].code", equalTo("draft-closed"));
    }

    @Test
    void oneWhoApprovesTheirOwnWorkIsNamedInTheRecord() {
        var desk = changed("ana");

        desk.publish("ana", "ana").statusCode(200).body("decision.selfApproved", equalTo(true));

        given().get("/api/v1/audit?limit=3").then().body("entries.what", hasItem("self-approved"));
        given().get("/api/v1/rules/versions?limit=1")
                .then()
                .body("versions[0].note", containsString("Approved by one who worked on it: ana"));
    }

    @Test
    void anEditAfterSubmissionVoidsIt() {
        var desk = changed("ana");
        desk.step("ana", "submit", "").statusCode(200);
        var read = desk.digest();
        desk.edit("ana", TRADES, "Trades", "The trades");

        desk.step("bo", "approve", "{ \"digest\": \"%s\" }".formatted(read))
                .statusCode(409)
                .body("errors[0].code", equalTo("wrong-state"));
        desk.step("ana", "submit", "").statusCode(200);
        desk.step("bo", "approve", "{ \"digest\": \"%s\" }".formatted(read))
                .statusCode(409)
                .body("errors[0].code", equalTo("edited-meanwhile"))
                .body("detail", containsString("ana changed the draft"));
        desk.step("bo", "approve", "{}").statusCode(422).body("errors[0].pointer", equalTo("/digest"));
        desk.step("bo", "reject", "{ \"note\": \"Not yet.\" }")
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decision.note", equalTo("Not yet."));
    }

    @Test
    void aDraftIsWithdrawnByItsAuthorAloneAndAnEmptyOneIsNotSubmitted() {
        var desk = Desk.begin("ana");

        desk.step("ana", "submit", "").statusCode(409).body("errors[0].code", equalTo("nothing-changed"));
        desk.step("bo", "withdraw", "").statusCode(403).body("errors[0].code", equalTo("not-the-author"));
        desk.step("ana", "withdraw", "").statusCode(200).body("state", equalTo("WITHDRAWN"));
        desk.step("ana", "withdraw", "").statusCode(409);
    }

    @Test
    void aDirectoryEditedByHandIsNotWrittenOver() throws IOException {
        var desk = changed("ana");
        desk.step("ana", "submit", "").statusCode(200);
        var shipped = Files.readString(rules.resolve(TRADES));
        // Broken, so that it stays unpublished.
        Files.writeString(rules.resolve(TRADES), shipped.replace("rule \"", "rulle \""));

        desk.step("bo", "approve", "{ \"digest\": \"%s\" }".formatted(desk.digest()))
                .statusCode(409)
                .body("errors[0].code", equalTo("directory-edited"))
                .body("detail", containsString(TRADES));

        Files.writeString(rules.resolve(TRADES), shipped);
        desk.step("bo", "approve", "{ \"digest\": \"%s\" }".formatted(desk.digest()))
                .statusCode(200);
    }

    @Test
    void aDraftOverAnOldVersionIsRebasedFileByFile() {
        var first = changed("ana");
        var conflicting = changed("bo");
        var apart = Desk.begin("cleo");
        apart.edit("cleo", TRADES, "Trades", "The trades");
        conflicting.edit("bo", STEM, "continuousMonths >= " + months(conflicting), "continuousMonths >= 24");
        var published = first.publish("ana", "dana")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("published");

        apart.step("cleo", "submit", "").statusCode(409).body("errors[0].code", equalTo("rebase-needed"));
        apart.step("cleo", "rebase", "")
                .statusCode(200)
                .body("base", equalTo(published))
                .body("rebaseNeeded", equalTo(false))
                .body("changes.path", equalTo(List.of(TRADES)));
        given().get(apart.path() + "/diff").then().body("files.path", equalTo(List.of(TRADES)));

        conflicting
                .step("bo", "rebase", "")
                .statusCode(409)
                .body("conflicts.path", equalTo(List.of(STEM)))
                .body("conflicts[0].regions.kind", hasItem("BOTH"))
                .body("conflicts[0].regions.find { it.kind == 'BOTH' }.draft.join('')", containsString(">= 24"))
                .body("errors[0].hint", containsString("\"version\": " + published));
        var settlement =
                "{ \"version\": %d, \"digest\": \"%s\", \"keep\": [ { \"path\": \"%s\", \"side\": \"%s\" } ] }";
        var seen = conflicting.digest();
        conflicting
                .step("bo", "rebase", settlement.formatted(published - 1, seen, STEM, "DRAFT"))
                .statusCode(409)
                .body("errors[0].code", equalTo("published-meanwhile"));
        conflicting.edit("cleo", TRADES, "Trades", "The trades");
        conflicting
                .step("bo", "rebase", settlement.formatted(published, seen, STEM, "PUBLISHED"))
                .statusCode(409)
                .body("errors[0].code", equalTo("edited-meanwhile"))
                .body("detail", containsString("cleo changed the draft"));
        conflicting
                .step("bo", "rebase", settlement.replace("digest", "digst").formatted(published, seen, STEM, "DRAFT"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/digest"));
        conflicting
                .step("bo", "rebase", settlement.formatted(published, conflicting.digest(), STEM, "DRAFT"))
                .statusCode(200)
                .body("base", equalTo(published));
        assertThat(months(conflicting)).isEqualTo("24");
    }

    @Test
    void whoeverWritesOverWhatARebaseBroughtLearnsWhoPublishedItAndWhoTookItOver() {
        var waiting = Desk.begin("ana");
        var read = given().get(waiting.file(STEM));
        waiting.edit("ana", TRADES, "Trades", "The trades");
        changed("bo").publish("bo", "cleo").statusCode(200);
        waiting.step("dana", "rebase", "").statusCode(200);

        waiting.as("ana", read.header("ETag"))
                .body("ana's")
                .put(waiting.file(STEM))
                .then()
                .statusCode(412)
                .body("detail", containsString("which bo published at 20"))
                .body("detail", containsString("dana took the draft over to that version at 20"))
                .body("errors[0].hint", containsString("If-Match"));
    }

    @Test
    void noRequestFailsOrMixesVersionsWhilePublishing() throws Exception {
        var failures = new ConcurrentLinkedQueue<String>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var done = new AtomicBoolean();
        var asking = Stream.generate(() -> new Thread(() -> {
                    while (!done.get()) {
                        var answer = given().contentType("application/json")
                                .body(Profiles.AMARA)
                                .post("/api/v1/evaluations?asOf=2025-06-15&explain=none");
                        if (answer.statusCode() != 200 || answer.jsonPath().getInt("crs.total") != 469) {
                            failures.add(answer.asString());
                        } else {
                            seen.add(answer.jsonPath().getString("rules.version") + " "
                                    + answer.jsonPath().getString("rules.digest"));
                        }
                    }
                }))
                .limit(2)
                .toList();
        asking.forEach(Thread::start);
        try {
            for (int round = 0; round < 5; round++) {
                changed("ana").publish("ana", "bo").statusCode(200);
            }
        } finally {
            done.set(true);
            for (Thread thread : asking) {
                thread.join();
            }
        }

        assertThat(failures).isEmpty();
        var kept = given().get("/api/v1/rules/versions?limit=500").jsonPath();
        var named = new HashSet<String>();
        for (int i = 0; i < kept.getList("versions").size(); i++) {
            named.add(kept.getString("versions[%d].version".formatted(i)) + " "
                    + kept.getString("versions[%d].digest".formatted(i)));
        }
        assertThat(named).containsAll(seen);
        assertThat(seen).hasSizeGreaterThan(1);
    }

    @Test
    void theRecordTellsOfOnePersonOrThingAlone() {
        var desk = changed("ana");
        changed("bo");

        given().get("/api/v1/audit?who=ana&subject=drafts/" + desk.id())
                .then()
                .body("entries.what", equalTo(List.of("file-saved", "draft-created")));
        given().get("/api/v1/audit?what=draft-created&limit=1").then().body("entries.who", equalTo(List.of("bo")));
        given().get("/api/v1/audit?who=nobody").then().body("entries", equalTo(List.of()));
    }

    @Test
    void theRecordIsWholeAndListedPageByPage() {
        changed("ana");

        given().post("/api/v1/audit/verify")
                .then()
                .statusCode(200)
                .body("whole", is(true))
                .body("broken", nullValue())
                .body("head.length()", equalTo(64));
        var next = given().get("/api/v1/audit?limit=2")
                .then()
                .statusCode(200)
                .body("entries.what", equalTo(List.of("file-saved", "draft-created")))
                .body("entries.who", everyItem(equalTo("ana")))
                .extract()
                .jsonPath()
                .getString("next");
        given().get("/api/v1/audit?limit=500&cursor=" + next)
                .then()
                .body("entries.entry", hasItem(1))
                .body("entries.entry", not(hasItem(Integer.parseInt(next))))
                .body("entries.find { it.entry == 1 }.who", equalTo("directory"));
    }
}
