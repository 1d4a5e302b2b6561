/** What somebody may say of themselves, freely, for the one gate that reads it. */
export const genders = ['woman', 'man', 'other'] as const;

/** A stated safety wish: who the other party of a mission has to be. */
export const safetyWishes = ['woman', 'man'] as const;

export type Gender = (typeof genders)[number];
export type SafetyWish = (typeof safetyWishes)[number];

/** Whether a value is a gender of the list. */
export const isGender = (value: unknown): value is Gender => (genders as readonly unknown[]).includes(value);

/** Whether a value is a wish of the list. */
export const isSafetyWish = (value: unknown): value is SafetyWish =>
  (safetyWishes as readonly unknown[]).includes(value);
