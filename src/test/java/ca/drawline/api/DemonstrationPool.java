package ca.drawline.api;

import static io.restassured.RestAssured.given;

/** The pool that a first start makes, made over the interface and once for all tests. */
public final class DemonstrationPool {

    private DemonstrationPool() {}

    public static synchronized void make() {
        if (given().get("/api/v1/pools/demo").statusCode() == 404) {
            given().contentType("application/json")
                    .body("{ \"name\": \"demo\", \"synthesize\": { \"round\": \"252\", \"seed\": 252 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }
}
