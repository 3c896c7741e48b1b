package ca.drawline.api;

import static io.restassured.RestAssured.given;

/** Paths of a draw and of a comparison that are kept. */
record KeptReports(String draw, String comparison) {

    static KeptReports make() {
        ComparedPool.make();
        var result = given().contentType("application/json")
                .body("""
                        { "draw": { "pool": "compared", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY",
                                    "category": "healthcare", "invitations": 300 },
                          "alternative": { "invitations": 360 } }
                        """)
                .post("/api/v1/draws/compare")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new KeptReports(
                "/api/v1/draws/" + result.getString("baseline.id") + "/report",
                "/api/v1/comparisons/" + result.getString("id") + "/report");
    }
}
