package ca.drawline.vocabulary;

/** A fact of a draw: the order is a property of the pool and not of one candidate. */
public sealed interface DrawFact extends Fact
        permits Draw,
                InPool,
                Expired,
                Reserve,
                Cap,
                Ranked,
                Ranking,
                Floor,
                ScoreBand,
                CutOff,
                Places,
                Tied,
                Invited,
                TieBreak,
                Rank,
                Application,
                Upheld {}
