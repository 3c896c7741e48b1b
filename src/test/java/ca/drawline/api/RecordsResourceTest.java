package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RecordsResourceTest {

    private static final Path OPENSSL = Path.of("/usr/bin/openssl");
    private static final String DRAW =
            "{ \"pool\": \"official\", \"asOf\": \"%s\", \"type\": \"GENERAL\", \"invitations\": %d, \"rules\": \"%s\" }";

    @TempDir
    Path place;

    @BeforeEach
    void makePool() {
        if (given().get("/api/v1/pools/official").statusCode() == 404) {
            given().contentType("application/json")
                    .body(
                            "{ \"name\": \"official\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 7 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }

    private static ValidatableResponse seal(int invitations, String rules) {
        return given().contentType("application/json")
                .header("Drawline-User", "ana")
                .body(DRAW.formatted("2023-06-28T14:04:34Z", invitations, rules))
                .post("/api/v1/draws")
                .then();
    }

    private static String sealed(int invitations) {
        return seal(invitations, "published").statusCode(201).extract().path("id");
    }

    @Test
    void anOfficialDrawIsSealedListedAndVerified() {
        var answer = seal(11, "published")
                .statusCode(201)
                .body("record.who", equalTo("ana"))
                .body("record.invited", equalTo(11))
                .body("record.request.excludeInvited", is(true))
                .body("record.applyBy", equalTo("2023-08-27"))
                .extract()
                .jsonPath();
        var id = answer.getString("id");

        given().get("/api/v1/draws/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("invited", equalTo(11))
                .body("sealed.hash", equalTo(answer.getString("hash")))
                .body("sealed.record.who", equalTo("ana"));
        given().get("/api/v1/draws?sealed=true&limit=500")
                .then()
                .statusCode(200)
                .body("draws.id", hasItem(id));
        given().get("/api/v1/draws/sealed?limit=500").then().statusCode(200).body("draws.id", hasItem(id));
        given().post("/api/v1/draws/%s/verify".formatted(id))
                .then()
                .statusCode(200)
                .body("faults", empty())
                .body("verified", is(true))
                .body("chain", is(true))
                .body("threads", contains(1, 4));
        var document = given().get("/api/v1/draws/%s/record".formatted(id))
                .then()
                .statusCode(200)
                .body("hash", equalTo(answer.getString("hash")))
                .extract()
                .asString();
        given().contentType("application/json")
                .body(document)
                .post("/api/v1/draws/sealed/verify")
                .then()
                .statusCode(200)
                .body("verified", is(true));
        given().contentType("application/json")
                .body(document.replace("\"ana\"", "\"eve\""))
                .post("/api/v1/draws/sealed/verify")
                .then()
                .statusCode(200)
                .body("verified", is(false));
        given().get("/api/v1/audit")
                .then()
                .body("entries.find { it.subject == 'draws/%s' }.what".formatted(id), equalTo("draw-sealed"));
    }

    @Test
    void anOfficialDrawOfADraftIsRefused() {
        var draft = Desk.begin("ana");

        seal(12, "drafts/" + draft.id())
                .statusCode(422)
                .body("errors[0].code", equalTo("not-published-rules"))
                .body("errors[0].pointer", equalTo("/rules"));
    }

    @Test
    void aDocumentThatIsNoRecordIsRefused() {
        given().contentType("application/json")
                .body("{ \"record\": {}, \"hash\": \"\", \"result\": {}, \"excluded\": [] }")
                .post("/api/v1/draws/sealed/verify")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-a-record"));
    }

    @Test
    void thePoolOfASealedDrawStays() {
        sealed(13);

        given().delete("/api/v1/pools/official")
                .then()
                .statusCode(409)
                .body("type", endsWith("pool-sealed"))
                .body("errors[0].hint", startsWith("Make a new pool"));
        given().contentType("application/x-ndjson")
                .body(new byte[0])
                .put("/api/v1/pools/official/candidates")
                .then()
                .statusCode(409)
                .body("type", endsWith("pool-sealed"));
    }

    @Test
    void signaturesOfTheListsHoldAndOnlyForThem() throws Exception {
        var path = "/api/v1/draws/%s/invitations".formatted(sealed(14));
        Files.writeString(
                place.resolve("key.pem"), given().get("/api/v1/signing-key").asString());

        for (String form : new String[] {"ndjson", "csv"}) {
            var list = given().accept(form.equals("csv") ? "text/csv" : "application/x-ndjson")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(new String(list, StandardCharsets.UTF_8).lines().count())
                    .isEqualTo(form.equals("csv") ? 15 : 14);
            Files.write(place.resolve("list"), list);
            Files.write(
                    place.resolve("signature"),
                    given().get(path + "/signature?of=" + form).asByteArray());
            assertThat(holds()).as(form).isTrue();
            Files.writeString(place.resolve("list"), "somebody else");
            assertThat(holds()).as(form).isFalse();
        }
        given().get(path + "/signature?of=xml").then().statusCode(422);
    }

    /** Whether the signature holds: by Java, and by the command that the description of the path gives where it is to be had. */
    private boolean holds() throws Exception {
        var pem = Files.readString(place.resolve("key.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        var verification = Signature.getInstance("Ed25519");
        verification.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        verification.update(Files.readAllBytes(place.resolve("list")));
        var holds = verification.verify(Files.readAllBytes(place.resolve("signature")));
        if (Files.isExecutable(OPENSSL)) {
            assertThat(openssl() == 0).isEqualTo(holds);
        }
        return holds;
    }

    private int openssl() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in list -sigfile signature".split(" "))
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile())
                .start()
                .waitFor();
    }

    @Test
    void anInvitationIsDeclinedOnceAndStandsSo() {
        var path = "/api/v1/draws/%s/invitations".formatted(sealed(15));
        var candidate = given().get(path + "/states?asOf=2023-06-29")
                .then()
                .statusCode(200)
                .body("$", hasSize(15))
                .body("[0].state", equalTo("INVITED"))
                .extract()
                .jsonPath()
                .getString("[0].candidate");

        for (String day : new String[] {"2023-07-10", "2023-07-11"}) {
            given().contentType("application/json")
                    .header("Drawline-User", "bo")
                    .body("{ \"on\": \"%s\" }".formatted(day))
                    .post("%s/%s/decline".formatted(path, candidate))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"))
                    .body("declinedOn", equalTo("2023-07-10"))
                    .body("by", equalTo("bo"));
        }
        given().get("%s/%s?asOf=2024-01-01".formatted(path, candidate)).then().body("state", equalTo("DECLINED"));
        var other = given().get(path + "/states?asOf=2024-01-01")
                .then()
                .body("[1].state", equalTo("EXPIRED"))
                .extract()
                .jsonPath()
                .getString("[1].candidate");
        given().contentType("application/json")
                .body("{ \"on\": \"2024-01-01\" }")
                .post("%s/%s/decline".formatted(path, other))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("invitation-not-open"));
        given().post(path + "/nobody/decline").then().statusCode(404);
    }

    @Test
    void theVerySameDrawAndUnknownDrawsAreTold() {
        var body = "{ \"pool\": \"official\", \"asOf\": \"2023-06-28T14:04:34Z\", \"type\": \"GENERAL\","
                + " \"invitations\": 16, \"excludeInvited\": false }";
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/draws")
                .then()
                .statusCode(201);

        given().contentType("application/json")
                .body(body)
                .post("/api/v1/draws")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("already-sealed"));
        given().get("/api/v1/draws/none/record")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("unknown-sealed-draw"));
    }
}
