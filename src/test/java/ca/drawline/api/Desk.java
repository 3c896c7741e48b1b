package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/**
 * A draft that a test works on.
 *
 * @param id its number
 */
public record Desk(int id) {

    private static final String SHARES = """
            package rounds

            import ca.drawline.vocabulary.Draw
            import ca.drawline.vocabulary.GroupBy
            import ca.drawline.vocabulary.Reserve

            rule "Shares: a tenth of a draw goes first to those in health care"
                @Id("share-healthcare")
                @Fr("Parts : un dixième des places va d'abord aux soins de santé")
                @Source("Proposal of the policy branch")
            when
                Draw( $invitations : invitations )
            then
                insert( new Reserve( GroupBy.CATEGORY, "healthcare", $invitations * 10 / 100 ) );
            end
            """;

    public static Desk begin(String who) {
        return new Desk(given().header("Drawline-User", who)
                .contentType("application/json")
                .body("{ \"name\": \"A trial\" }")
                .post("/api/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("id"));
    }

    /** A draft that reserves a tenth of the places of every draw. */
    public static Desk reservingForHealthcare(String who) {
        var desk = begin(who);
        given().header("Drawline-User", who)
                .header("If-None-Match", "*")
                .contentType("text/plain; charset=UTF-8")
                .body(SHARES)
                .put(desk.file("rounds/2017-06-06/shares.drl"))
                .then()
                .statusCode(201);
        return desk;
    }

    public String path() {
        return "/api/v1/drafts/" + id;
    }

    public String file(String path) {
        return path() + "/files/" + path;
    }

    RequestSpecification as(String who, String tag) {
        return given().header("Drawline-User", who).header("If-Match", tag).contentType("text/plain; charset=UTF-8");
    }

    /** Replaces words of a file. */
    public void edit(String who, String path, String before, String after) {
        var read = given().get(file(path));
        assertThat(read.asString()).contains(before);
        as(who, read.header("ETag"))
                .body(read.asString().replace(before, after))
                .put(file(path))
                .then()
                .statusCode(200);
    }

    public String digest() {
        return given().get(path()).jsonPath().getString("digest");
    }

    /** Takes a step of the review. */
    public ValidatableResponse step(String who, String step, String body) {
        return given().header("Drawline-User", who)
                .contentType("application/json")
                .body(body)
                .post(path() + "/" + step)
                .then();
    }

    /** Submits and approves. */
    public ValidatableResponse publish(String author, String approver) {
        step(author, "submit", "").statusCode(200);
        return step(approver, "approve", "{ \"digest\": \"%s\" }".formatted(digest()));
    }
}
