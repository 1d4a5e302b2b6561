import type { ItemCode } from '@app/contracts';
import { offerableItems } from '@app/contracts';
import { foldText } from '../fold-text.js';

/** What people call each thing that they give, in French then in English; one or many of them reads the same. */
export const itemWords = {
  blankets: ['couverture', 'couette', 'plaid', 'blanket', 'duvet'],
  'sleeping-bags': ['sac de couchage', 'sleeping bag'],
  tents: ['tente', 'tent'],
  'bed-linen': ['linge de lit', 'drap', 'housse de couette', 'bed linen', 'sheet'],
  towels: ['serviette', 'serviette de bain', 'towel'],
  'winter-coats': ['manteau', 'manteau d’hiver', 'doudoune', 'winter coat', 'coat'],
  'clothes-adults': ['vêtements adultes', 'vêtements d’adulte', 'adult clothes', 'clothes for adults'],
  'clothes-children': [
    'vêtements enfants',
    'vêtements d’enfant',
    'children’s clothes',
    'clothes for children',
  ],
  underwear: ['sous-vêtement', 'chaussette', 'underwear', 'sock'],
  shoes: ['chaussure', 'paire de chaussures', 'baskets', 'shoe', 'pair of shoes'],
  bags: ['sac', 'sac à dos', 'valise', 'bag', 'suitcase', 'backpack'],
  hygiene: ['produit d’hygiène', 'hygiène', 'kit d’hygiène', 'hygiene product', 'hygiene kit'],
  nappies: ['couche', 'paquet de couches', 'nappy', 'nappies', 'diaper'],
  'baby-equipment': ['poussette', 'matériel bébé', 'lit bébé', 'siège auto', 'pushchair', 'baby equipment'],
  kitchenware: ['vaisselle', 'casserole', 'ustensile de cuisine', 'kitchenware', 'saucepan'],
  'small-appliances': ['petit électroménager', 'bouilloire', 'micro-ondes', 'small appliance', 'kettle'],
  furniture: ['meuble', 'table', 'chaise', 'armoire', 'canapé', 'furniture', 'chair', 'sofa'],
  mattresses: ['matelas', 'mattress'],
  'dry-food': ['denrée sèche', 'conserve', 'riz', 'pâtes', 'dry food', 'tinned food'],
  'school-supplies': ['fourniture scolaire', 'cahier', 'cartable', 'school supplies', 'notebook'],
  books: ['livre', 'book'],
  toys: ['jouet', 'jeu', 'toy', 'game'],
  phones: ['téléphone', 'smartphone', 'phone', 'mobile phone'],
  computers: ['ordinateur', 'ordinateur portable', 'computer', 'laptop'],
  bicycles: ['vélo', 'bicyclette', 'bicycle', 'bike'],
} as const satisfies Record<Exclude<ItemCode, 'other'>, readonly string[]>;

const table: ReadonlyMap<string, ItemCode> = new Map(
  offerableItems.flatMap((code) =>
    [code, ...itemWords[code as keyof typeof itemWords]].map((word) => [singular(word), code] as const),
  ),
);

/** The item that a word means, one or many; nothing when it is not in the table. */
export const itemOfWord = (word: string): ItemCode | undefined => table.get(singular(word));

/** `Paires de chaussures` and `paire de chaussure` read the same. */
function singular(word: string): string {
  return foldText(word).replace(/(?<=\p{L}{3})[sx](?=\s|$)/gu, '');
}
