package ca.drawline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the sentences of the packages' descriptions true. */
@AnalyzeClasses(packages = "ca.drawline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "java..",
        "org.jspecify..",
        "com.google.errorprone.annotations..",
        "ca.drawline.vocabulary..",
        "ca.drawline.candidate..",
        "ca.drawline.determination.."
    };

    private static final String[] CORE = {
        "ca.drawline.vocabulary..",
        "ca.drawline.candidate..",
        "ca.drawline.determination..",
        "ca.drawline.storage..",
        "ca.drawline.rulebook..",
        "ca.drawline.pool..",
        "ca.drawline.draw..",
        "ca.drawline.exchange..",
        "ca.drawline.job..",
        "ca.drawline.invitation..",
        "ca.drawline.round..",
        "ca.drawline.intake..",
        "ca.drawline.scenario..",
        "ca.drawline.handbook..",
        "ca.drawline.draft..",
        "ca.drawline.report..",
        "ca.drawline.audit..",
        "ca.drawline.answer.."
    };

    @ArchTest
    static final ArchRule candidateDeterminationAndVocabularyArePureJava = classes()
            .that()
            .resideInAnyPackage("ca.drawline.vocabulary..", "ca.drawline.candidate..", "ca.drawline.determination..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PURE);

    @ArchTest
    static final ArchRule theHandbookIsPureJavaOverTheRuleBook = classes()
            .that()
            .resideInAPackage("ca.drawline.handbook..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "ca.drawline.vocabulary..",
                    "ca.drawline.candidate..",
                    "ca.drawline.determination..",
                    "ca.drawline.rulebook..",
                    "ca.drawline.handbook..");

    @ArchTest
    static final ArchRule onlyTheRuleBookKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage("ca.drawline.rulebook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule onlyTheStorageKnowsTheDrivers = noClasses()
            .that()
            .resideOutsideOfPackage("ca.drawline.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sqlite..", "org.postgresql..", "org.flywaydb..", "io.agroal..");

    @ArchTest
    static final ArchRule onlyTheInterfaceKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackage("ca.drawline.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule theCoreKnowsNoContainer = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta.enterprise..", "jakarta.inject..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule nothingOfTheCoreKnowsTheRim = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.drawline.api..", "ca.drawline.start..", "ca.drawline.commandline..");

    @ArchTest
    static final ArchRule commandsRunWithoutTheContainerAndWithoutHttp = noClasses()
            .that()
            .resideInAPackage("ca.drawline.commandline..")
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "ca.drawline.api..");

    @ArchTest
    static final ArchRule onlyTheRimReadsTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("ca.drawline.start..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
