import { addLocalDays } from '@app/domain/time';
import type { MailShape } from '../mail-shape.js';
import type { MailSubject } from '../mail-subject.js';
import { there } from '../mail-subject.js';

const kinds = ({ offer, wording }: MailSubject): string =>
  offer.kinds.map((kind) => wording.label('kind', kind)).join(', ');

/** Who gave or wrote the offer down: an association by name, else whoever it must have been. */
function source({ offer, wording, context }: MailSubject): string {
  if (offer.enteredByAssociation !== null) return offer.enteredByAssociation;
  if (offer.source === 'import') return wording.t('source.partner');
  return wording.t('source.city', { territory: context.territory.name });
}

const erasedAt = ({ offer, settings, context }: MailSubject): Date =>
  addLocalDays(offer.createdAt, settings.importConsentDays, context.territory.timeZone);

/** To volunteers, about what they offer. */
export const offerShapes = {
  'offer-consent': {
    actions: ['consent-yes', 'consent-no'],
    params: (subject) => ({
      kinds: kinds(subject),
      source: source(subject),
      date: subject.date(erasedAt(subject)),
    }),
  },
  'offer-published': {
    actions: ['open-offer'],
    params: (subject) => ({
      kinds: kinds(subject),
      cap: subject.settings.solicitationCap,
      days: subject.settings.solicitationWindowDays,
    }),
  },
  'offer-entered': {
    actions: ['open-offer'],
    params: (subject) => ({ kinds: kinds(subject), source: source(subject) }),
  },
  'offer-reconfirmation': {
    actions: ['offer-stands', 'open-offer'],
    params: (subject) => ({ kinds: kinds(subject), days: subject.settings.offerPauseAfterDays }),
  },
  'offer-paused': { actions: ['offer-resumes'], params: (subject) => ({ kinds: kinds(subject) }) },
  'proof-lapsing': {
    actions: ['open-account'],
    params: (subject) => {
      const { kind, validUntil } = there(subject.context.proof, 'proof');
      return {
        proof: subject.wording.label('proof', kind),
        date: subject.calendarDate(there(validUntil, 'date')),
      };
    },
  },
} satisfies Record<string, MailShape>;
