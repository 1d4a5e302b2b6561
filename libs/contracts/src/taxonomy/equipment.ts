/** What a room lent may have beside its walls. */
export const equipment = [
  'tables',
  'whiteboard',
  'projector',
  'internet',
  'power-outlets',
  'kitchen',
  'toilets',
  'accessible-toilets',
  'childrens-corner',
  'storage',
] as const;

export type EquipmentCode = (typeof equipment)[number];

/** Whether a value is a code of the list. */
export const isEquipment = (value: unknown): value is EquipmentCode =>
  (equipment as readonly unknown[]).includes(value);
