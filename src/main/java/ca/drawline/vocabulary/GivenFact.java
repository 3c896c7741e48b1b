package ca.drawline.vocabulary;

/** A fact that is derived from a profile on a date, before any rule has run. */
public sealed interface GivenFact extends Fact
        permits Age,
                CertificateOfQualification,
                Credential,
                Destination,
                Education,
                Experience,
                FamilyInCanada,
                FirstLanguage,
                FirstLanguageMinimum,
                Funds,
                JobOffer,
                LanguageTest,
                MilitaryService,
                Misrepresentation,
                OfficialLanguage,
                PartnerEducation,
                PartnerLanguage,
                PartnerLanguageMinimum,
                PartnerWork,
                ProvincialNomination,
                SecondLanguage,
                SecondLanguageMinimum,
                TestScore,
                Work {}
