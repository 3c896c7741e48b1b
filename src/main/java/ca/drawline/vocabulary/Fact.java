package ca.drawline.vocabulary;

/** What a rule may read. Facts are values: equal facts lead to equal findings. */
public sealed interface Fact permits GivenFact, Finding, DrawFact {

    /** The fact as a person would say it, with its values, to stand behind a result as its reason. */
    Wording inWords();
}
