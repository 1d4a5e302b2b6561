import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@app/domain/accounts';
import { LinkSecrets, Secrets } from '@app/domain/accounts';
import { Keys } from './keys.js';

const sha256 = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** Secrets of links: HMAC-SHA256 of purpose and id, so whoever has the key writes them again. */
@Injectable()
export class HmacLinkSecrets extends LinkSecrets {
  constructor(private readonly keys: Keys) {
    super();
  }

  secretOf(purpose: LinkPurpose, linkId: string): string {
    return createHmac('sha256', this.keys.linkKey).update(`${purpose}:${linkId}`).digest('base64url');
  }

  hashOf(secret: string): Uint8Array {
    return sha256(secret);
  }
}

/** Secrets of login sessions: 256 bits of the machine's randomness. */
@Injectable()
export class RandomSecrets extends Secrets {
  fresh(): string {
    return randomBytes(32).toString('base64url');
  }

  hashOf(secret: string): Uint8Array {
    return sha256(secret);
  }
}
