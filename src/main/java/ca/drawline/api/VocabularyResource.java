package ca.drawline.api;

import ca.drawline.rulebook.RuleLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The language of rules, for editors. */
@Path("/api/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class VocabularyResource {

    @GET
    @Operation(
            summary = "The words that rules may use, with what they mean",
            description =
                    "facts: what conditions may read, with the fields, their types and, of constants, their values;"
                            + " findings: what may be inserted under `then`, with its arguments in order; metadata: what a rule"
                            + " says about itself, as @Id. Meanings are in English and French. /language.html tells the same to"
                            + " readers.")
    public RuleLanguage vocabulary() {
        return RuleLanguage.shipped();
    }
}
