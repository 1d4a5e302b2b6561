import type { EquipmentCode } from '@app/contracts';
import { equipment } from '@app/contracts';
import { foldText } from '../fold-text.js';
import { wordTable } from './word-table.js';

/** What people call what a room has, in French then in English. */
export const equipmentWords = {
  tables: ['table', 'tables et chaises', 'chaises', 'tables and chairs'],
  whiteboard: ['tableau', 'tableau blanc', 'paperboard', 'white board'],
  projector: ['vidéoprojecteur', 'projecteur', 'vidéo-projecteur', 'video projector'],
  internet: ['wifi', 'wi-fi', 'connexion internet'],
  'power-outlets': ['prises', 'prises électriques', 'power outlets', 'sockets'],
  kitchen: ['cuisine', 'coin cuisine', 'kitchenette'],
  toilets: ['toilettes', 'sanitaires', 'wc', 'toilet'],
  'accessible-toilets': ['toilettes accessibles', 'wc accessibles', 'toilettes pmr', 'accessible toilet'],
  'childrens-corner': ['coin enfants', 'espace enfants', 'children’s corner'],
  storage: ['rangements', 'placards', 'local de rangement', 'cupboards'],
} as const satisfies Record<EquipmentCode, readonly string[]>;

const table = wordTable(equipmentWords, equipment);

/** The equipment that a word means; nothing when it is not in the table. */
export const equipmentOfWord = (word: string): EquipmentCode | undefined => table.get(foldText(word));
