/** An identifier as long as those of the service, the same for the same ordinal. */
const id = (family: number, ordinal: number): string =>
  `0000000${family}-0000-4000-8000-${ordinal.toString(16).padStart(12, '0')}`;

export const offerId = (ordinal: number): string => id(1, ordinal);
export const volunteerId = (ordinal: number): string => id(2, ordinal);
export const needId = (ordinal: number): string => id(3, ordinal);
export const associationId = (ordinal: number): string => id(4, ordinal);

/** The ordinal behind an identifier of `offerId` or `needId`. */
export const ordinalOf = (identifier: string): number => Number.parseInt(identifier.slice(-12), 16);
