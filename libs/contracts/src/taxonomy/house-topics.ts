/** What hosts and guests may have wishes about; each side says how it lives, and what it would like of the other. */
export const houseTopics = [
  'pets',
  'smoking',
  'shared-meals',
  'quiet-evenings',
  'shared-bathroom',
  'visitors',
] as const;

export type HouseTopic = (typeof houseTopics)[number];

/** Whether a value is a topic of the list. */
export const isHouseTopic = (value: unknown): value is HouseTopic =>
  (houseTopics as readonly unknown[]).includes(value);
