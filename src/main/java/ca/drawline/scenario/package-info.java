/**
 * Runs the examples of a rule book against its rules, and tells what they show and what they leave open. It stands outside
 * {@code rulebook}, because it reads candidates as the service does, and that reading rests on the rules.
 */
@NullMarked
package ca.drawline.scenario;

import org.jspecify.annotations.NullMarked;
