package ca.drawline.draw.change;

import java.util.List;

/**
 * What the candidates nearest to the line of a draw lack.
 *
 * @param draw the draw's id
 * @param among of which candidates that are not invited
 * @param candidates how many were looked at; fewer than asked for where there are no more
 * @param highestScore score of the first of them; 0 without any
 * @param lowestScore score of the last of them; 0 without any
 * @param turned how many of them a single change would have turned
 * @param turnedAlone how many a change would have turned that no others decide on
 * @param none how many none would
 * @param by the changes, the one that turns most candidates first
 */
public record Lacking(
        String draw,
        LackingRequest.Among among,
        int candidates,
        int highestScore,
        int lowestScore,
        int turned,
        int turnedAlone,
        int none,
        List<ByChange> by) {

    public Lacking {
        by = List.copyOf(by);
    }

    /**
     * How many candidates one sort of change would have turned; a candidate may count under several.
     *
     * @param change what changes
     * @param subject what exactly
     * @param byOthers whether others than the candidate decide whether it comes about
     * @param candidates how many it would have turned
     * @param smallest for how many of them it is the smallest of all changes
     * @param medianSteps how far it has to go for the middle one of them, the lower of two
     * @param fewestSteps how far for the one who needs least
     * @param mostSteps how far for the one who needs most
     */
    public record ByChange(
            ChangeKind change,
            ChangeSubject subject,
            boolean byOthers,
            int candidates,
            int smallest,
            int medianSteps,
            int fewestSteps,
            int mostSteps) {}
}
