import type { Gate } from '../gate.js';

/** The volunteer signed confidentiality. Signed passes; the charter alone does not. */
export const confidentialitySigned: Gate = {
  code: 'confidentiality-signed',
  cases: {
    passes: { offer: { confidentialitySigned: true } },
    fails: { offer: { confidentialitySigned: false } },
  },
  holds: ({ offer }) => offer.confidentialitySigned,
};
