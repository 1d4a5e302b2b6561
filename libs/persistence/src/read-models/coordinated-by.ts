/** The territories that an account coordinates, for `territory in …`. */
export const coordinatedBy = (account: string): string =>
  `(select territory from roles where account_id = ${account} and role = 'coordinator' and revoked_at is null)`;
