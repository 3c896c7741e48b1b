package ca.drawline.rulebook;

import java.util.List;

/** The rule book in service: swapped whole, so that every request sees one version from beginning to end. */
public interface PublishedRules {

    /** The version that serves now. */
    Published current();

    /** What keeps the present content of the rules directory from being published; empty when it is in service. */
    List<Problem> problems();
}
