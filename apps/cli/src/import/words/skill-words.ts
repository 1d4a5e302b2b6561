import type { SkillCode } from '@app/contracts';
import { skillCodes } from '@app/contracts';
import { foldText } from '../fold-text.js';
import { wordTable } from './word-table.js';

/** What people call each skill, in French then in English. */
export const skillWords = {
  'driving-licence': ['permis B', 'permis', 'permis de conduire', 'driving licence', 'driving license'],
  'first-aid': ['premiers secours', 'secourisme', 'PSC1', 'SST', 'first aid'],
  bafa: ['BAFA', 'animateur', 'animatrice'],
  lawyer: ['avocat', 'avocate', 'juriste', 'lawyer'],
  'law-student': ['étudiant en droit', 'étudiante en droit', 'law student'],
  'health-professional': ['médecin', 'infirmier', 'infirmière', 'soignant', 'psychologue', 'doctor', 'nurse'],
  'social-worker': [
    'assistant social',
    'assistante sociale',
    'travailleur social',
    'travailleuse sociale',
    'social worker',
  ],
  'teacher-of-french': [
    'professeur de FLE',
    'prof de FLE',
    'formateur FLE',
    'formatrice FLE',
    'DAEFLE',
    'French teacher',
  ],
  'trained-for-literacy': [
    'formé à l’alphabétisation',
    'formation alphabétisation',
    'alpha',
    'trained for literacy',
  ],
  'interpreter-trained': [
    'interprète',
    'interprète diplômé',
    'interprète professionnel',
    'trained interpreter',
  ],
  'sport-coach': ['éducateur sportif', 'éducatrice sportive', 'coach sportif', 'sport coach'],
  'food-hygiene': ['HACCP', 'hygiène alimentaire', 'food hygiene'],
  'group-facilitation': ['animation de groupe', 'animation', 'animation d’ateliers', 'facilitation'],
  'teaching-adults': [
    'formation pour adultes',
    'formation d’adultes',
    'formateur',
    'formatrice',
    'teaching adults',
  ],
  'tutoring-literature': ['soutien en français', 'lettres', 'littérature', 'literature'],
  'tutoring-mathematics': ['mathématiques', 'maths', 'mathematics'],
  'tutoring-sciences': ['sciences', 'physique', 'chimie', 'SVT'],
  'childcare-experience': ['petite enfance', "garde d'enfants", 'childcare'],
  'plain-french': ['français simple', 'français facile', 'FALC', 'plain French'],
  translation: ['traduction', 'traducteur', 'traductrice'],
  'public-writing': ['écrivain public', 'rédaction', 'public writing', 'writing'],
  'admin-formalities': ['démarches administratives', 'administratif', 'accès aux droits', 'formalities'],
  'highway-code': ['code de la route', 'moniteur auto-école', 'highway code'],
  'digital-basics': [
    'bureautique',
    'informatique',
    'numérique',
    'outils numériques',
    'word',
    'excel',
    'digital basics',
  ],
  'it-support': ['dépannage informatique', 'support informatique', 'IT support'],
  'web-development': ['développement web', 'site internet', 'développeur', 'développeuse', 'web development'],
  'graphic-design': ['graphisme', 'graphiste', 'design', 'design graphique', 'graphic design'],
  communication: ['communication', 'réseaux sociaux', 'community management', 'social media'],
  'photo-video': ['photo', 'vidéo', 'photographie', 'photographe', 'montage vidéo', 'photography'],
  accounting: ['comptabilité', 'comptable', 'trésorerie', 'accounting'],
  fundraising: ['collecte de fonds', 'recherche de fonds', 'mécénat', 'fundraising'],
  'human-resources': ['ressources humaines', 'RH', 'recrutement', 'human resources'],
  'project-management': ['gestion de projet', 'gestion de projets', 'chef de projet', 'project management'],
  'event-organising': ['événementiel', "organisation d'événements", 'event organising', 'event planning'],
  'cv-writing': ['CV', 'aide au CV', 'rédaction de CV', 'CV writing'],
  'interview-practice': ["entretien d'embauche", 'simulation d’entretien', 'interview practice'],
  'business-creation': ["création d'entreprise", 'entrepreneuriat', 'business creation'],
  'higher-education': ['enseignement supérieur', 'université', 'higher education'],
  music: ['musique', 'chant', 'guitare', 'piano'],
  theatre: ['théâtre', 'theater'],
  handicraft: ['artisanat', 'loisirs créatifs', 'arts plastiques', 'dessin', 'crafts'],
  sewing: ['couture', 'tricot'],
  cooking: ['cuisine', 'cuisinier', 'cuisinière', 'cook'],
  gardening: ['jardinage', 'jardin'],
  hairdressing: ['coiffure', 'coiffeur', 'coiffeuse'],
  'painting-decorating': ['peinture en bâtiment', 'peinture', 'décoration', 'painting'],
  'small-repairs': ['bricolage', 'petits travaux', 'plomberie', 'électricité', 'menuiserie', 'handyman'],
  'bicycle-repair': ['réparation de vélos', 'vélo', 'mécanique vélo', 'bike repair'],
  'van-driving': ['conduite de camionnette', 'conduite utilitaire', 'chauffeur', 'van driving'],
  'stock-handling': ['logistique', 'manutention', 'gestion de stock', 'tri', 'logistics'],
} as const satisfies Record<SkillCode, readonly string[]>;

const table = wordTable(skillWords, skillCodes);

/** The skill that a cell means; nothing when the word is not in the table. */
export function skillOfWord(word: string): SkillCode | undefined {
  return table.get(foldText(word));
}
