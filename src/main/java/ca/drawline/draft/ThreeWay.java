package ca.drawline.draft;

import ca.drawline.draft.Conflict.Kind;
import ca.drawline.draft.Conflict.Region;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays three versions of a text side by side: where they came from, and what either side made of it. */
final class ThreeWay {

    private final List<String> base;
    private final Side published;
    private final Side draft;

    ThreeWay(@Nullable String base, @Nullable String published, @Nullable String draft) {
        this.base = FileChange.lines(base);
        this.published = new Side(this.base, FileChange.lines(published));
        this.draft = new Side(this.base, FileChange.lines(draft));
    }

    /** One side, walked from change to change. */
    private static final class Side {

        private final List<String> lines;
        private final List<AbstractDelta<String>> deltas;
        private int next;
        private int shift;

        Side(List<String> base, List<String> lines) {
            this.lines = lines;
            this.deltas = FileChange.patch(base, lines).getDeltas();
        }

        int nextStart() {
            return next < deltas.size() ? deltas.get(next).getSource().getPosition() : Integer.MAX_VALUE;
        }

        /** Takes the changes that begin before or at a line of the base; says up to which line they reach. */
        int take(int reach) {
            var reached = reach;
            while (nextStart() <= reached) {
                var delta = deltas.get(next++);
                reached = Math.max(
                        reached,
                        delta.getSource().getPosition() + delta.getSource().size());
                shift += delta.getTarget().size() - delta.getSource().size();
            }
            return reached;
        }

        /** Its lines for lines of the base, given how far it had moved at the first of them. */
        List<String> lines(int from, int to, int shiftBefore) {
            return lines.subList(from + shiftBefore, to + shift);
        }
    }

    List<Region> regions() {
        var regions = new ArrayList<Region>();
        var at = 0;
        while (at < base.size() || Math.min(published.nextStart(), draft.nextStart()) != Integer.MAX_VALUE) {
            var start = Math.min(base.size(), Math.min(published.nextStart(), draft.nextStart()));
            if (start > at) {
                regions.add(new Region(Kind.SAME, at + 1, base.subList(at, start), List.of(), List.of()));
            }
            if (Math.min(published.nextStart(), draft.nextStart()) == Integer.MAX_VALUE) {
                break;
            }
            at = changed(start, regions);
        }
        return regions;
    }

    /** The changes of both sides that touch one another make one region. */
    private int changed(int start, List<Region> regions) {
        var publishedShift = published.shift;
        var draftShift = draft.shift;
        var end = start;
        for (int before = -1; before != end; ) {
            before = end;
            end = draft.take(published.take(end));
        }
        var old = base.subList(start, end);
        var theirs = published.lines(start, end, publishedShift);
        var ours = draft.lines(start, end, draftShift);
        var kind =
                theirs.equals(old) ? Kind.DRAFT : ours.equals(old) || ours.equals(theirs) ? Kind.PUBLISHED : Kind.BOTH;
        regions.add(new Region(kind, start + 1, old, theirs, ours));
        return end;
    }
}
