package ca.drawline.api;

import static io.restassured.RestAssured.given;

/** A pool for comparisons, small enough to be made at once. */
final class ComparedPool {

    private ComparedPool() {}

    static synchronized void make() {
        if (given().get("/api/v1/pools/compared").statusCode() == 404) {
            given().contentType("application/json")
                    .body(
                            "{ \"name\": \"compared\", \"synthesize\": { \"round\": \"252\", \"size\": 8000, \"seed\": 7 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }
}
