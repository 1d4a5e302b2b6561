import type { LinkPurpose } from '@app/domain/accounts';
import type { LinkPath } from '../access/bearer-links.js';

/** Under which path the page of each sort of link lives; mails carry the same. */
const folders: Record<LinkPurpose, 'l' | 'a' | 'u'> = {
  'sign-in': 'l',
  'verify-address': 'l',
  'offer-consent': 'l',
  answer: 'a',
  attendance: 'a',
  reconfirm: 'a',
  unsubscribe: 'u',
};

export const pathOfLink = (purpose: LinkPurpose, { linkId, secret }: LinkPath): string =>
  `/${folders[purpose]}/${linkId}/${secret}`;
