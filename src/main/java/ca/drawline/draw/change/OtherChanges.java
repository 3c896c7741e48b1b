package ca.drawline.draw.change;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Conclusions.Conclusion;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.CertificateOfQualification;
import ca.drawline.vocabulary.Experience;
import ca.drawline.vocabulary.Permit;
import ca.drawline.vocabulary.Wording;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A certificate in a trade worked in, another destination, more funds, an offer of employment, a nomination. */
final class OtherChanges implements Changes {

    /** Funds are tried in steps as people save, up to more than a large family is asked for. */
    private static final int DOLLARS = 1_000;

    private static final int MOST_DOLLARS = 60_000;

    /** An offer is thought of as one for three years, full-time, with a labour market assessment and without a permit yet. */
    private static final int MONTHS_OFFERED = 36;

    private final Law law;

    OtherChanges(Law law) {
        this.law = law;
    }

    @Override
    public Stream<Stream<Trial>> of(Profile profile) {
        return Stream.of(
                        Stream.of(destination(profile), funds(profile)),
                        certificates(profile),
                        offers(profile),
                        Stream.of(nomination(profile)))
                .flatMap(ladders -> ladders);
    }

    private static Stream<Trial> destination(Profile profile) {
        return profile.boundForQuebec()
                ? Stream.of(new Trial(
                        Change.of(
                                ChangeKind.DESTINATION,
                                ChangeSubject.NONE,
                                "true",
                                "false",
                                1,
                                new Wording(
                                        "The intention to live outside Quebec",
                                        "L’intention de vivre ailleurs qu’au Québec")),
                        Altered.from(profile).outsideQuebec().profile()))
                : Stream.empty();
    }

    private Stream<Trial> funds(Profile profile) {
        var now = profile.settlementFunds();
        var most = Altered.from(profile).settlementFunds(MOST_DOLLARS).profile();
        if (now >= MOST_DOLLARS || law.outline(most).equals(law.outline(profile))) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(now / DOLLARS + 1, MOST_DOLLARS / DOLLARS)
                .map(thousands -> thousands * DOLLARS)
                .mapToObj(dollars -> new Trial(
                        Change.of(
                                ChangeKind.FUNDS,
                                ChangeSubject.NONE,
                                String.valueOf(now),
                                String.valueOf(dollars),
                                1,
                                new Wording(
                                        "Settlement funds of %d dollars in place of %d".formatted(dollars, now),
                                        "Fonds d’établissement de %d dollars au lieu de %d".formatted(dollars, now))),
                        Altered.from(profile).settlementFunds(dollars).profile()));
    }

    private Stream<Stream<Trial>> certificates(Profile profile) {
        return profile.certificateOfQualification()
                ? Stream.empty()
                : nocs(profile)
                        .map(noc ->
                                Stream.of(certificate(profile, noc)).filter(trial -> isTrade(trial.changed(), noc)));
    }

    private Trial certificate(Profile profile, String noc) {
        return new Trial(
                Change.of(
                        ChangeKind.CERTIFICATE,
                        ChangeSubject.of(noc),
                        "false",
                        "true",
                        1,
                        new Wording(
                                "A certificate of qualification in " + law.titled(noc),
                                "Un certificat de compétence dans " + law.titled(noc))),
                Altered.from(profile).certificate(noc).profile());
    }

    /** An occupation is a trade where some rule takes a certificate together with experience in it. */
    private boolean isTrade(Profile certified, String noc) {
        return law.conclude(certified).conclusions().stream().anyMatch(conclusion -> certifies(conclusion, noc));
    }

    private static boolean certifies(Conclusion conclusion, String noc) {
        return conclusion.because().stream().anyMatch(CertificateOfQualification.class::isInstance)
                && conclusion.because().stream()
                        .anyMatch(fact -> fact instanceof Experience experience
                                && experience.noc().equals(noc));
    }

    private Stream<Stream<Trial>> offers(Profile profile) {
        return profile.jobOffer() != null
                ? Stream.empty()
                : nocs(profile)
                        .map(noc -> Stream.of(new Trial(
                                Change.of(
                                        ChangeKind.JOB_OFFER,
                                        ChangeSubject.of(noc),
                                        "false",
                                        "true",
                                        1,
                                        new Wording(
                                                "An offer of employment in " + law.titled(noc),
                                                "Une offre d’emploi dans " + law.titled(noc))),
                                Altered.from(profile)
                                        .jobOffer(new JobOfferDetails(
                                                noc, true, MONTHS_OFFERED, true, Permit.NONE, false, 0))
                                        .profile())));
    }

    private static Stream<Trial> nomination(Profile profile) {
        return profile.provincialNomination()
                ? Stream.empty()
                : Stream.of(new Trial(
                        Change.of(
                                ChangeKind.NOMINATION,
                                ChangeSubject.NONE,
                                "false",
                                "true",
                                1,
                                new Wording(
                                        "A nomination by a province or territory",
                                        "Une désignation par une province ou un territoire")),
                        Altered.from(profile).nominated().profile()));
    }

    private Stream<String> nocs(Profile profile) {
        return profile.work().stream()
                .filter(job -> job.startedOn().isBefore(law.asOf()))
                .map(Job::noc)
                .filter(law.occupations()::containsKey)
                .distinct()
                .sorted();
    }
}
