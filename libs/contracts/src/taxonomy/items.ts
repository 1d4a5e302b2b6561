/**
 * What collection points ask for. `offerable`: may be matched by its code; what is `other` is told in words, which
 * nobody can match.
 */
export const items = {
  blankets: { offerable: true },
  'sleeping-bags': { offerable: true },
  tents: { offerable: true },
  'bed-linen': { offerable: true },
  towels: { offerable: true },
  'winter-coats': { offerable: true },
  'clothes-adults': { offerable: true },
  'clothes-children': { offerable: true },
  underwear: { offerable: true },
  shoes: { offerable: true },
  bags: { offerable: true },
  hygiene: { offerable: true },
  nappies: { offerable: true },
  'baby-equipment': { offerable: true },
  kitchenware: { offerable: true },
  'small-appliances': { offerable: true },
  furniture: { offerable: true },
  mattresses: { offerable: true },
  'dry-food': { offerable: true },
  'school-supplies': { offerable: true },
  books: { offerable: true },
  toys: { offerable: true },
  phones: { offerable: true },
  computers: { offerable: true },
  bicycles: { offerable: true },
  other: { offerable: false },
} as const satisfies Record<string, { readonly offerable: boolean }>;

export type ItemCode = keyof typeof items;

/** The codes of the items, in an order that never changes. */
export const itemCodes = Object.keys(items) as readonly ItemCode[];

/** The codes that an offer may give. */
export const offerableItems = itemCodes.filter((code) => items[code].offerable);

/** Whether a value is a code of the list. */
export const isItem = (value: unknown): value is ItemCode =>
  typeof value === 'string' && Object.hasOwn(items, value);
