package ca.drawline.vocabulary;

/**
 * What rules conclude about a candidate, in the order in which it is concluded: tests and levels; points; sums that
 * Drawline adds up from points; what of each sum counts; requirements met; and last programs and categories.
 */
public sealed interface Finding extends Fact
        permits CountedLevel,
                ValidTest,
                LanguageLevel,
                Points,
                FactorSum,
                FactorPoints,
                SectionSum,
                SectionPoints,
                TotalSum,
                Total,
                Met,
                Eligible,
                Member {}
