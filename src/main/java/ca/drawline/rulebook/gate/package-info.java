/**
 * Stands before the compiler, the class loader and the engine, so that a rule can decide and can do nothing else. What a
 * rule may name is an argument ({@link ca.drawline.rulebook.gate.GateVocabulary}); everything that is not listed is
 * refused, in four layers: the text, its tree, the compiled classes, and what they may link to.
 */
@NullMarked
package ca.drawline.rulebook.gate;

import org.jspecify.annotations.NullMarked;
