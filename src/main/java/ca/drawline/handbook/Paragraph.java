package ca.drawline.handbook;

import java.util.List;

/**
 * A paragraph of prose.
 *
 * @param heading whether it is a heading
 * @param pieces its text
 */
public record Paragraph(boolean heading, List<Piece> pieces) {

    public Paragraph {
        pieces = List.copyOf(pieces);
    }
}
