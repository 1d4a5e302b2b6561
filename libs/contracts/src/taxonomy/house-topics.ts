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
