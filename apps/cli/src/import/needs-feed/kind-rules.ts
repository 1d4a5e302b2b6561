import type { KindCode } from '@app/contracts';
import type { FeedActivity, FeedDomain } from './closed-lists.js';

/**
 * One row of the table from API Engagement to our kinds: every condition given must hold.
 * `words` are looked for in the title and the tags, folded; `*` takes any ending.
 */
export interface KindRule {
  readonly kind: KindCode;
  readonly activities: readonly FeedActivity[];
  readonly domains?: readonly FeedDomain[];
  readonly words?: readonly string[];
}

const social = ['solidarite-insertion', 'humanitaire', 'vivre-ensemble'] as const;
const leisure = ['culture-loisirs', 'vivre-ensemble', 'solidarite-insertion', 'sport'] as const;
const french = ['francais', 'fle', 'asl', 'alphabetisation', 'apprenants'] as const;

/**
 * The table, most particular first: the first row that fits an activity decides for it. Where API Engagement has one
 * word for several of our kinds, only words of the title or the tags tell them apart; without them the kind stays
 * unknown, which lists the mission and matches nobody.
 * @source API Engagement, domains and activities; mapping of the six needs first served, reversed
 */
export const kindRules: readonly KindRule[] = [
  {
    kind: 'hosting',
    activities: ['accueil-de-public', 'soutien-accompagnement', 'secours-aide'],
    words: ['hebergement', 'hebergement citoyen', 'heberger', 'hebergez', 'accueil a domicile'],
  },
  {
    kind: 'outreach',
    activities: [
      'distribution',
      'secours-aide',
      'ecoute-permanence',
      'accueil-de-public',
      'soutien-accompagnement',
    ],
    words: ['maraude*'],
  },
  {
    kind: 'childcare',
    activities: ['accueil-de-public', 'animation', 'soutien-accompagnement'],
    words: ['garde d enfants', 'creche', 'baby sitting', 'halte garderie'],
  },
  {
    kind: 'driving-theory',
    activities: ['alphabetisation', 'enseignement-formation', 'transmission-pedagogie'],
    words: ['code de la route'],
  },
  {
    kind: 'conversation',
    activities: [
      'alphabetisation',
      'enseignement-formation',
      'transmission-pedagogie',
      'animation',
      'accueil-de-public',
      'mediation-information',
    ],
    words: ['conversation', 'conversations', 'papot*'],
  },
  {
    kind: 'event',
    activities: ['animation', 'animation-valorisation', 'accueil-de-public', 'logistique'],
    words: ['forum', 'festival', 'evenement', 'evenementiel', 'journee portes ouvertes', 'fete'],
  },
  {
    kind: 'social-cafe',
    activities: ['animation', 'accueil-de-public', 'ecoute-permanence'],
    words: ['cafe social', 'cafe', 'chibanis'],
  },
  { kind: 'homework-help', activities: ['soutien-scolaire'] },
  { kind: 'french-lessons', activities: ['alphabetisation'] },
  { kind: 'french-lessons', activities: ['enseignement-formation', 'transmission-pedagogie'], words: french },
  {
    kind: 'student-guidance',
    activities: ['soutien-accompagnement', 'mediation-information', 'conseil', 'taches-administratives'],
    words: ['etudiant*', 'universite', 'inscription universitaire'],
  },
  { kind: 'admin-help', activities: ['taches-administratives'], domains: social },
  {
    kind: 'admin-help',
    activities: ['soutien-accompagnement', 'mediation-information', 'ecoute-permanence'],
    domains: social,
    words: ['acces aux droits', 'ecrivain public', 'demarches administratives', 'formalites'],
  },
  {
    kind: 'accompaniment',
    activities: ['soutien-accompagnement', 'secours-aide', 'mediation-information'],
    domains: [...social, 'sante'],
    words: ['accompagnement physique', 'rendez vous', 'accompagner aux demarches'],
  },
  {
    kind: 'translation',
    activities: ['documentation-traduction'],
    words: ['traduct*', 'traduire', 'traduisez'],
  },
  { kind: 'interpreting', activities: ['documentation-traduction'], words: ['interpret*'] },
  { kind: 'interpreting', activities: ['documentation-traduction'], domains: social },
  {
    kind: 'business-mentoring',
    activities: ['mentorat-parrainage', 'conseil', 'soutien-accompagnement'],
    words: ['entrepreneur*', 'entrepreneuriat', 'creation d entreprise', 'createur*'],
  },
  {
    kind: 'mentoring',
    activities: ['mentorat-parrainage'],
    domains: ['education', 'emploi', 'solidarite-insertion', 'vivre-ensemble'],
  },
  {
    kind: 'job-coaching',
    activities: ['conseil', 'soutien-accompagnement', 'recrutement', 'mediation-information'],
    domains: ['emploi'],
  },
  {
    kind: 'skilled-mission',
    activities: [
      'conseil',
      'communication',
      'comptabilite-finance',
      'gestion-de-projets',
      'gestion-recherche-des-partenariats',
      'informatique',
      'juridique',
      'recrutement',
      'encadrement-d-equipes',
    ],
    domains: ['benevolat-competences', 'gestion-finance-droit', 'communication'],
  },
  { kind: 'legal-support', activities: ['juridique'], domains: social },
  {
    kind: 'health-support',
    activities: ['sante-soins', 'aide-psychologique'],
    domains: [...social, 'sante'],
  },
  { kind: 'digital-help', activities: ['informatique'], domains: ['solidarite-insertion', 'vivre-ensemble'] },
  {
    kind: 'digital-help',
    activities: ['informatique', 'enseignement-formation', 'mediation-information'],
    domains: ['numerique', 'education'],
    words: [
      'inclusion numerique',
      'mediation numerique',
      'atelier numerique',
      'initiation',
      'fracture numerique',
    ],
  },
  {
    kind: 'goods-collection',
    activities: ['collecte', 'collecte-de-produits'],
    domains: ['solidarite-insertion', 'humanitaire'],
  },
  {
    kind: 'distribution',
    activities: ['distribution'],
    domains: ['solidarite-insertion', 'humanitaire', 'sante'],
  },
  {
    kind: 'transport',
    activities: ['logistique', 'soutien-accompagnement', 'collecte'],
    words: ['covoiturage', 'chauffeur*', 'conducteur*', 'camionnette'],
  },
  {
    kind: 'moving-repairs',
    activities: ['logistique', 'bricolage'],
    words: ['demenagement*', 'emmenagement*', 'meubles'],
  },
  { kind: 'moving-repairs', activities: ['bricolage'], domains: social },
  { kind: 'sport-culture', activities: ['sport', 'art', 'activites-manuelles'], domains: leisure },
  {
    kind: 'sport-culture',
    activities: ['animation', 'animation-valorisation'],
    domains: ['culture-loisirs', 'sport'],
  },
];
