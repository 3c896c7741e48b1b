package ca.drawline.rulebook;

import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.ChartRow;
import ca.drawline.vocabulary.CountedLevel;
import ca.drawline.vocabulary.CutOff;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Expired;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.Floor;
import ca.drawline.vocabulary.GivenFact;
import ca.drawline.vocabulary.InPool;
import ca.drawline.vocabulary.Invited;
import ca.drawline.vocabulary.LanguageLevel;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.Rank;
import ca.drawline.vocabulary.Ranked;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.Reserve;
import ca.drawline.vocabulary.ScoreBand;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.SectionSum;
import ca.drawline.vocabulary.TieBreak;
import ca.drawline.vocabulary.Tied;
import ca.drawline.vocabulary.Total;
import ca.drawline.vocabulary.TotalSum;
import ca.drawline.vocabulary.Upheld;
import ca.drawline.vocabulary.ValidTest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieServices;

/** The words that rules may use, and the order in which their types are concluded. */
final class Words {

    static final int GIVEN = 0;
    static final int POINTS = 1;
    static final int FACTOR_SUM = 2;
    static final int FACTOR_POINTS = 3;
    static final int SECTION_SUM = 4;
    static final int SECTION_POINTS = 5;
    static final int TOTAL_SUM = 6;
    static final int TOTAL = 7;
    static final int MET = 8;
    static final int STANDING = 9;
    static final int DRAW = 10;
    static final int RANKED = 11;
    static final int LINE = 12;
    static final int TIES = 13;

    private static final Map<String, FactType> TYPES = new LinkedHashMap<>();

    static {
        for (Class<?> given : GivenFact.class.getPermittedSubclasses()) {
            add(given, GIVEN);
        }
        add(CountedLevel.class, POINTS);
        add(ValidTest.class, POINTS);
        add(LanguageLevel.class, POINTS);
        add(Points.class, POINTS);
        add(FactorSum.class, FACTOR_SUM);
        add(FactorPoints.class, FACTOR_POINTS);
        add(SectionSum.class, SECTION_SUM);
        add(SectionPoints.class, SECTION_POINTS);
        add(TotalSum.class, TOTAL_SUM);
        add(Total.class, TOTAL);
        add(Met.class, MET);
        add(Eligible.class, STANDING);
        add(Member.class, STANDING);
        add(Draw.class, DRAW);
        add(InPool.class, DRAW);
        add(Expired.class, RANKED);
        add(Reserve.class, RANKED);
        add(Cap.class, RANKED);
        add(Ranked.class, RANKED);
        add(Ranking.class, RANKED);
        add(Floor.class, RANKED);
        add(ScoreBand.class, RANKED);
        add(CutOff.class, LINE);
        add(Places.class, LINE);
        add(Tied.class, LINE);
        add(Rank.class, RANKED);
        add(Application.class, RANKED);
        add(Upheld.class, LINE);
        add(Invited.class, TIES);
        add(TieBreak.class, TIES);
        add(Cell.class, GIVEN);
        add(ChartRow.class, GIVEN);
    }

    private Words() {}

    private static void add(Class<?> type, int stage) {
        TYPES.put(type.getSimpleName(), FactType.of(type, stage));
    }

    static Optional<FactType> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** Changes whenever a record of the vocabulary does, so that nothing compiled against another one is used. */
    static String fingerprint() {
        var text =
                new StringBuilder(String.valueOf(KieServices.class.getPackage().getImplementationVersion()));
        TYPES.values().forEach(type -> text.append(type.type()).append(type.components()));
        return text.toString();
    }

    static FactType type(Class<?> type) {
        return type(type.getSimpleName()).orElseThrow();
    }

    static Collection<FactType> types() {
        return TYPES.values();
    }

    static Set<String> names() {
        return TYPES.keySet();
    }

    /** Rows of grids are constants of a section and no part of what is known about a candidate. */
    static boolean isRow(FactType type) {
        return !Fact.class.isAssignableFrom(type.type());
    }
}
