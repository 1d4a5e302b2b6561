import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SealContext } from '@app/domain/accounts';
import { SealedText } from '@app/domain/accounts';
import { Keys } from './keys.js';

const cipher = 'aes-256-gcm';
const keyVersion = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** A sealed value that does not open: altered, of another row, or of a key that is not ours. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly code = 'seal-broken';
  constructor() {
    super('seal-broken');
  }
}

/** One byte of key version, nonce, AES-256-GCM cipher text, tag. Table, row and column are authenticated with it. */
@Injectable()
export class AesGcmSealedText extends SealedText {
  constructor(private readonly keys: Keys) {
    super();
  }

  seal(text: string, context: SealContext): Uint8Array {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.keys.dataKey, nonce).setAAD(bound(context));
    const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    return Buffer.concat([Buffer.of(keyVersion), nonce, body, sealing.getAuthTag()]);
  }

  open(sealed: Uint8Array, context: SealContext): string {
    const bytes = Buffer.from(sealed);
    if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== keyVersion) throw new SealBroken();
    const nonce = bytes.subarray(1, 1 + nonceBytes);
    const opening = createDecipheriv(cipher, this.keys.dataKey, nonce, { authTagLength: tagBytes })
      .setAAD(bound(context))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      return (
        opening.update(bytes.subarray(1 + nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8')
      );
    } catch {
      throw new SealBroken();
    }
  }
}

const bound = ({ table, rowId, column }: SealContext) =>
  Buffer.from(`${keyVersion}:${table}:${rowId}:${column}`);
