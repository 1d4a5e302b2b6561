import type { MailShape } from '../mail-shape.js';

export const accessShapes = {
  'sign-in': { actions: ['sign-in'], buttonFirst: true },
  'verify-address': {
    actions: ['verify-address'],
    buttonFirst: true,
    more: ({ context, wording }) =>
      context.volunteer?.offerEntered ? [{ kind: 'text', text: wording.t('extra.entered') }] : [],
  },
} satisfies Record<string, MailShape>;
