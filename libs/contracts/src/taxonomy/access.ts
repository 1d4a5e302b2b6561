/**
 * Practical arrangements that a volunteer may ask for and a mission may offer, never their cause. `ofSite`: met by
 * itself where nobody leaves home.
 */
export const access = {
  'step-free': { ofSite: true },
  'accessible-toilets': { ofSite: true },
  'reserved-parking': { ofSite: true },
  seating: { ofSite: true },
  'quiet-space': { ofSite: true },
  'hearing-loop': { ofSite: true },
  'sign-language': { ofSite: false },
  'written-instructions': { ofSite: false },
} as const satisfies Record<string, { readonly ofSite: boolean }>;

export type AccessCode = keyof typeof access;

/** The codes of the arrangements. */
export const accessCodes = Object.keys(access) as readonly AccessCode[];

/** Whether a value is a code of an arrangement. */
export const isAccess = (value: string): value is AccessCode => Object.hasOwn(access, value);
