package ca.drawline.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The headings of reports; those in French are in messages/report_fr.properties. */
@MessageBundle("report")
public interface ReportWords {

    @Message("Express Entry: draw of {day}")
    String drawTitle(String day);

    @Message("Express Entry: two draws compared, {day}")
    String comparisonTitle(String day);

    @Message("The people in this pool are invented. Nothing here is about anyone who exists.")
    String synthetic();

    @Message("Asked for")
    String asked();

    @Message("Moment of the draw")
    String moment();

    @Message("Pool")
    String pool();

    @Message("{size} candidates")
    String candidatesInPool(String size);

    @Message("Rule book")
    String rules();

    @Message("Draw")
    String draw();

    @Message("Result (SHA-256)")
    String digest();

    @Message("Cut-off")
    String cutOff();

    @Message("Tie-break")
    String tieBreak();

    @Message("Ranked")
    String ranked();

    @Message("Invited")
    String invited();

    @Message("Stages")
    String stages();

    @Message("Stage")
    String stage();

    @Message("Result")
    String outcome();

    @Message("Candidates by score")
    String distribution();

    @Message("The ranked candidates by score; the dark part, and the figure in brackets, are the invited.")
    String distributionSaid();

    @Message("Score")
    String score();

    @Message("Candidates")
    String candidates();

    @Message("Candidates at or above each score")
    String curve();

    @Message("How many ranked candidates have a score or a higher one. The broken line is the cut-off.")
    String curveSaid();

    @Message("The invited by program")
    String byProgram();

    @Message("The invited by category")
    String byCategory();

    @Message("Program")
    String program();

    @Message("Category")
    String category();

    @Message("Someone may count in several rows.")
    String overlap();

    @Message("The two draws")
    String twoDraws();

    @Message("Baseline")
    String baseline();

    @Message("Alternative")
    String alternative();

    @Message("Gained")
    String gained();

    @Message("Lost")
    String lost();

    @Message("Causes")
    String causes();

    @Message("Those who gain (+) and lose (−) an invitation by the one cause of each.")
    String causesSaid();

    @Message("Cause")
    String cause();

    @Message(
            "Counts below {least} are left out, and with them others from which they could be found; they show as a dash.")
    String suppressed(String least);

    @Message("Nobody gains or loses an invitation.")
    String nobody();

    @Message("Who moved the line")
    String displacedBy();

    @Message("Those who passed the line, and so moved it for others about whom nothing changed.")
    String displacedBySaid();

    @Message("Group")
    String group();

    @Message("For others")
    String forOthers();

    @Message("Rules that give other points")
    String items();

    @Message("Everyone in the pool whose score differs, points before any cap.")
    String itemsSaid();

    @Message("Rule")
    String rule();

    @Message("Points in all")
    String points();

    @Message("Causes by group")
    String matrix();
}
