import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import { foldText } from '../fold-text.js';
import { wordTable } from './word-table.js';

/** What volunteers and associations call each kind, in French then in English. */
export const kindWords = {
  'french-lessons': [
    'cours de français',
    'français',
    'FLE',
    'ASL',
    'alphabétisation',
    'French lessons',
    'teaching French',
  ],
  conversation: ['conversation', 'atelier de conversation', 'conversation en français', 'conversation group'],
  'driving-theory': ['code de la route', 'français du code de la route', 'driving theory', 'highway code'],
  'admin-help': [
    'aide administrative',
    'démarches administratives',
    'démarches',
    'écrivain public',
    'admin help',
    'paperwork',
  ],
  'digital-help': ['aide numérique', 'numérique', 'inclusion numérique', 'informatique', 'digital help'],
  accompaniment: [
    'accompagnement',
    'accompagnement physique',
    'accompagnement aux rendez-vous',
    'accompaniment',
  ],
  interpreting: ['interprétariat', 'interprète', 'interprétation', 'interpreting', 'interpreter'],
  translation: ['traduction', 'traduction écrite', 'traducteur', 'translation'],
  mentoring: ['mentorat', 'parrainage', 'mentor', 'marrainage', 'mentoring'],
  'homework-help': ['soutien scolaire', 'aide aux devoirs', 'devoirs', 'homework help', 'tutoring'],
  childcare: ["garde d'enfants", 'garde enfants', 'babysitting', 'baby-sitting', 'childcare'],
  'student-guidance': ['orientation étudiante', 'aide aux étudiants', 'reprise d’études', 'student guidance'],
  'legal-support': [
    'aide juridique',
    'juridique',
    'droit',
    'permanence juridique',
    'legal support',
    'legal help',
  ],
  'health-support': ['santé', 'soins', 'soutien psychologique', 'health', 'health support'],
  'job-coaching': [
    'emploi',
    "recherche d'emploi",
    'aide au CV',
    'coaching emploi',
    'job coaching',
    'job search',
  ],
  'business-mentoring': [
    "création d'entreprise",
    'entrepreneuriat',
    'business mentoring',
    'entrepreneurship',
  ],
  'skilled-mission': ['mécénat de compétences', 'bénévolat de compétences', 'pro bono', 'skilled mission'],
  'sport-culture': ['sport', 'culture', 'sorties', 'sorties culturelles', 'sport et culture', 'outings'],
  'social-cafe': ['café social', 'social café', 'convivialité'],
  outreach: ['maraude', 'maraudes', 'outreach', 'street rounds'],
  distribution: [
    'distribution',
    'distribution alimentaire',
    'distribution de repas',
    'repas',
    'food distribution',
  ],
  'goods-collection': [
    'collecte',
    'tri',
    'collecte et tri',
    'tri de vêtements',
    'point de collecte',
    'sorting',
  ],
  goods: ['dons', 'don', 'don de vêtements', "don d'objets", 'donation', 'donations'],
  transport: ['transport', 'conduite', 'chauffeur', 'covoiturage', 'driving', 'carpooling'],
  'moving-repairs': ['déménagement', 'bricolage', 'petits travaux', 'meubles', 'moving', 'repairs'],
  premises: ['prêt de salle', 'prêt de local', 'salle', 'local', 'premises', 'room for lessons'],
  event: ['événement', 'événementiel', 'événements', 'forum', 'event', 'events'],
  hosting: ['hébergement', 'hébergement citoyen', 'accueil à domicile', 'hébergement à domicile', 'hosting'],
  'emergency-hosting': ["hébergement d'urgence", "accueil d'urgence", 'emergency hosting'],
  'civic-service': ['service civique', 'civic service'],
  'vacant-home': ['logement vacant', 'appartement vide', 'vacant home'],
} as const satisfies Record<KindCode, readonly string[]>;

const table = wordTable(kindWords, kindCodes);
const anything: ReadonlySet<string> = new Set(
  [
    'tout',
    'toutes',
    'toutes missions',
    'tous types',
    'peu importe',
    'indifférent',
    'anything',
    'anything useful',
  ].map(foldText),
);

/** The kind that a cell means; `anything` when every useful mission will do. */
export function kindOfWord(word: string): KindCode | 'anything' | undefined {
  const folded = foldText(word);
  return anything.has(folded) ? 'anything' : table.get(folded);
}
