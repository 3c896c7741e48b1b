import { bilingual } from '../shell/language';
import type { Way } from './profile';

interface Section {
  readonly title: string;
  readonly fields: readonly string[];
}

const PERSON = ['id', 'submittedAt', 'dateOfBirth', 'familySize', 'settlementFunds', 'province', 'barredUntil', 'intendsToLiveInQuebec'];
const STUDIES = ['education'];
const LANGUAGES = ['firstOfficialLanguage', 'languages'];
const WORK = ['work'];
const FAMILY = ['siblingInCanada', 'relativeInCanada', 'partner'];
const OFFERS = ['certificateTrade', 'provincialNomination', 'certificateOfQualification', 'jobOffer', 'militaryService'];

/** What stands together in the form. Fields that no section names are shown at the end. */
export const sections = bilingual<readonly Section[]>(
  [
    { title: 'Person', fields: PERSON },
    { title: 'Studies', fields: STUDIES },
    { title: 'Languages', fields: LANGUAGES },
    { title: 'Work', fields: WORK },
    { title: 'Family', fields: FAMILY },
    { title: 'Nomination, certificate, offer, service', fields: OFFERS },
  ],
  [
    { title: 'Personne', fields: PERSON },
    { title: 'Études', fields: STUDIES },
    { title: 'Langues', fields: LANGUAGES },
    { title: 'Travail', fields: WORK },
    { title: 'Famille', fields: FAMILY },
    { title: 'Désignation, certificat, offre, service', fields: OFFERS },
  ],
);

const names = bilingual<Readonly<Record<string, string>>>(
  {
    id: 'Name or number', submittedAt: 'Submitted (UTC)', dateOfBirth: 'Date of birth', familySize: 'Family size',
    settlementFunds: 'Settlement funds ($)', province: 'Province or territory', barredUntil: 'Barred until',
    intendsToLiveInQuebec: 'Means to live in Quebec', education: 'Studies', level: 'Highest level completed',
    canadianCredential: 'Credential from Canada', academicYearsInCanada: 'Academic years in Canada', assessedOn: 'Assessed on',
    firstOfficialLanguage: 'First official language', languages: 'Language tests', test: 'Test', listening: 'Listening',
    reading: 'Reading', writing: 'Writing', speaking: 'Speaking', testedOn: 'Tested on', work: 'Jobs', noc: 'Occupation (NOC 2021)',
    country: 'Country', startedOn: 'First day', endedOn: 'Last day', hoursPerWeek: 'Hours a week', selfEmployed: 'Self-employed',
    whileStudent: 'During full-time study', authorized: 'Authorized to work', employerCountry: 'Country of the employer',
    qualifiedOn: 'Qualified since', siblingInCanada: 'Brother or sister in Canada', relativeInCanada: 'Other relative in Canada',
    partner: 'Spouse or common-law partner', accompanying: 'Comes along to Canada',
    citizenOrPermanentResident: 'Citizen or permanent resident of Canada', certificateOfQualification: 'Certificate of qualification in a trade',
    certificateTrade: 'Certified trade', provincialNomination: 'Provincial nomination', jobOffer: 'Offer of employment', fullTime: 'Full-time',
    months: 'Months offered', labourMarketAssessment: 'Labour market impact assessment', permit: 'Work permit today',
    sameEmployer: 'Employer named on the permit', monthsWithEmployer: 'Months already with the employer', permitNoc: 'Occupation on the permit',
    employers: 'Employers together', barredEmployer: 'Embassy, consulate or barred employer', fromCanadianForces: 'From the Canadian Armed Forces',
    militaryService: 'Service in foreign armed forces', recognized: 'In recognized forces',
  },
  {
    id: 'Nom ou numéro', submittedAt: 'Présenté (UTC)', dateOfBirth: 'Date de naissance', familySize: 'Taille de la famille',
    settlementFunds: 'Fonds d’établissement ($)', province: 'Province ou territoire', barredUntil: 'Interdit jusqu’au',
    intendsToLiveInQuebec: 'Compte vivre au Québec', education: 'Études', level: 'Plus haut niveau terminé',
    canadianCredential: 'Diplôme canadien', academicYearsInCanada: 'Années d’études au Canada', assessedOn: 'Évalué le',
    firstOfficialLanguage: 'Première langue officielle', languages: 'Tests de langue', test: 'Test', listening: 'Compréhension de l’oral',
    reading: 'Compréhension de l’écrit', writing: 'Expression écrite', speaking: 'Expression orale', testedOn: 'Date du test', work: 'Emplois',
    noc: 'Profession (CNP 2021)', country: 'Pays', startedOn: 'Premier jour', endedOn: 'Dernier jour', hoursPerWeek: 'Heures par semaine',
    selfEmployed: 'Travail autonome', whileStudent: 'Pendant des études à temps plein', authorized: 'Autorisé à travailler',
    employerCountry: 'Pays de l’employeur', qualifiedOn: 'Qualifié depuis', siblingInCanada: 'Frère ou sœur au Canada',
    relativeInCanada: 'Autre parent au Canada', partner: 'Époux ou conjoint de fait', accompanying: 'Vient au Canada',
    citizenOrPermanentResident: 'Citoyen ou résident permanent du Canada', certificateOfQualification: 'Certificat de compétence dans un métier',
    certificateTrade: 'Métier certifié', provincialNomination: 'Désignation par une province', jobOffer: 'Offre d’emploi', fullTime: 'À temps plein',
    months: 'Mois offerts', labourMarketAssessment: 'Étude d’impact sur le marché du travail', permit: 'Permis de travail actuel',
    sameEmployer: 'Employeur nommé sur le permis', monthsWithEmployer: 'Mois déjà faits chez l’employeur', permitNoc: 'Profession sur le permis',
    employers: 'Employeurs réunis', barredEmployer: 'Ambassade, consulat ou employeur exclu', fromCanadianForces: 'Des Forces armées canadiennes',
    militaryService: 'Service dans des forces armées étrangères', recognized: 'Dans des forces reconnues',
  },
);

const choices = bilingual<Readonly<Record<string, string>>>(
  {
    ENGLISH: 'English', FRENCH: 'French', LESS_THAN_SECONDARY: 'Less than secondary school', SECONDARY: 'Secondary school', ONE_YEAR: 'One-year program',
    TWO_YEAR: 'Two-year program', BACHELORS: 'Bachelor’s degree or three years', TWO_OR_MORE: 'Two or more, one of three years',
    MASTERS: 'Master’s or professional degree', DOCTORATE: 'Doctorate', NONE: 'None', ONE_OR_TWO_YEARS: 'One or two years',
    THREE_YEARS_OR_MORE: 'Three years or more', IELTS_GENERAL: 'IELTS General', CELPIP_GENERAL: 'CELPIP General', PTE_CORE: 'PTE Core',
    TEF_CANADA: 'TEF Canada', TCF_CANADA: 'TCF Canada', CLB: 'CLB levels (English)', NCLC: 'NCLC levels (French)', LMIA_BASED: 'Based on an LMIA',
    LMIA_EXEMPT: 'Exempt from an LMIA', OTHER: 'Other', AB: 'Alberta', BC: 'British Columbia', MB: 'Manitoba', NB: 'New Brunswick',
    NL: 'Newfoundland and Labrador', NS: 'Nova Scotia', NT: 'Northwest Territories', NU: 'Nunavut', ON: 'Ontario', PE: 'Prince Edward Island',
    QC: 'Quebec', SK: 'Saskatchewan', YT: 'Yukon',
  },
  {
    ENGLISH: 'Anglais', FRENCH: 'Français', LESS_THAN_SECONDARY: 'Moins que le secondaire', SECONDARY: 'Secondaire', ONE_YEAR: 'Programme d’un an',
    TWO_YEAR: 'Programme de deux ans', BACHELORS: 'Baccalauréat ou trois ans', TWO_OR_MORE: 'Deux ou plus, dont un de trois ans',
    MASTERS: 'Maîtrise ou grade professionnel', DOCTORATE: 'Doctorat', NONE: 'Aucun', ONE_OR_TWO_YEARS: 'Un ou deux ans',
    THREE_YEARS_OR_MORE: 'Trois ans ou plus', IELTS_GENERAL: 'IELTS General', CELPIP_GENERAL: 'CELPIP General', PTE_CORE: 'PTE Core',
    TEF_CANADA: 'TEF Canada', TCF_CANADA: 'TCF Canada', CLB: 'Niveaux CLB (anglais)', NCLC: 'Niveaux NCLC (français)', LMIA_BASED: 'Fondé sur une EIMT',
    LMIA_EXEMPT: 'Dispensé d’EIMT', OTHER: 'Autre', AB: 'Alberta', BC: 'Colombie-Britannique', MB: 'Manitoba', NB: 'Nouveau-Brunswick',
    NL: 'Terre-Neuve-et-Labrador', NS: 'Nouvelle-Écosse', NT: 'Territoires du Nord-Ouest', NU: 'Nunavut', ON: 'Ontario', PE: 'Île-du-Prince-Édouard',
    QC: 'Québec', SK: 'Saskatchewan', YT: 'Yukon',
  },
);

const entries = bilingual<Readonly<Record<string, string>>>({ languages: 'Test', work: 'Job' }, { languages: 'Test', work: 'Emploi' });

/** `academicYearsInCanada` is `academic years in canada`: a name for what these words do not know yet. */
const spelled = (name: string): string => {
  const text = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const last = (way: Way): string => String(way.filter((step) => typeof step === 'string').at(-1) ?? '');

export const fieldName = (way: Way): string => names()[last(way)] ?? spelled(last(way));
export const choice = (value: string): string => choices()[value] ?? spelled(value);
export const entry = (way: Way): string => entries()[last(way)] ?? fieldName(way);
