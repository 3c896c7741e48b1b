package ca.drawline.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component whose value the rule decides and the fact is made to measure for: Drawline reads it in the rule
 * ({@code withinYears == 3}) and derives one fact for each combination that the rules in force ask for.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Asked {

    /** What counts when a rule does not say; empty where a rule must say it. */
    String otherwise() default "";
}
