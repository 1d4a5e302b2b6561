import type { LinkPurpose } from './link.js';

/** Secrets of login sessions: 256 random bits, known to the browser alone; rows hold their hash. */
export abstract class Secrets {
  abstract fresh(): string;
  abstract hashOf(secret: string): Uint8Array;
}

/**
 * Secrets of links: computed again from the id of the link when the mail is written, so that no queue or row ever
 * holds one; rows hold their hash.
 */
export abstract class LinkSecrets {
  abstract secretOf(purpose: LinkPurpose, linkId: string): string;
  abstract hashOf(secret: string): Uint8Array;
}
