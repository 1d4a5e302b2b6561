/** What an account may act as. */
export const roles = ['volunteer', 'association-member', 'coordinator'] as const;

export type RoleName = (typeof roles)[number];

/** A role with what it reaches: one association, or one territory. */
export type Role =
  | { readonly role: 'volunteer' }
  | { readonly role: 'association-member'; readonly associationId: string }
  | { readonly role: 'coordinator'; readonly territory: string };
