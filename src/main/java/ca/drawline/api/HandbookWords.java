package ca.drawline.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The headings of the handbook; those in French are in messages/words_fr.properties. */
@MessageBundle("words")
public interface HandbookWords {

    @Message("Express Entry: the rules in force on {date}")
    String title(String date);

    @Message("Rules in force on")
    String date();

    @Message("Rule book")
    String book();

    @Message("Content (SHA-256)")
    String digest();

    @Message("{rules} rules about {concerns} concerns")
    String extent(int rules, int concerns);

    @Message(
            "The rule book states programs and categories from {date}; what follows says nothing of them, which does not mean"
                    + " that there were none.")
    String eligibilityFrom(String date);

    @Message("Contents")
    String contents();

    @Message("in force since {date}")
    String since(String date);

    @Message("now the version of {after}; then the version of {before}")
    String sinceAnd(String after, String before);

    @Message("There is no rule: nothing of this kind counts.")
    String noRule();

    @Message("Needs")
    String needs();

    @Message("Finds")
    String finds();

    @Message("Source")
    String source();

    @Message("File")
    String file();

    @Message("{count} rows")
    String rows(int count);

    @Message("{count} occupations")
    String occupations(int count);

    @Message("{count} scenarios")
    String scenarios(int count);

    @Message("on {date}")
    String on(String date);

    @Message("given")
    String given();

    @Message("then")
    String then();

    @Message("What changed since {date}")
    String changed(String date);

    @Message("Nothing: the same rules were in force.")
    String nothingChanged();

    @Message("not in the rule book on the earlier day")
    String isNew();

    @Message("Only the words around the rules differ.")
    String wordsOnly();

    @Message("Rules added")
    String added();

    @Message("Rules removed")
    String removed();

    @Message("Rules changed")
    String rulesChanged();

    @Message("Tables")
    String tables();

    @Message("new table of {count} rows")
    String newTable(int count);

    @Message("table of {count} rows removed")
    String goneTable(int count);

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Row")
    String row();

    @Message(
            "How to read this: a rule finds what stands under Finds where everything under Needs holds. Rules have no order."
                    + " The text of conditions is that which the service runs. Notes, tables and scenarios are in English.")
    String howToRead();
}
