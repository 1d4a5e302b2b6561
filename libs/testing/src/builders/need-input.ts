import type { NeedInput } from '@app/domain/needs';

/**
 * A need as an association gives it: one session of conversation for adults, at its premises in the 18th, a fortnight
 * after the fake clock's beginning.
 */
export const needInput = (change: NeedInput = {}): NeedInput => ({
  kind: 'conversation',
  title: 'Atelier de conversation',
  description: 'Parler français autour d’un thé, en petit groupe.',
  schedule: { once: [{ date: '2026-10-20', fromMinute: 1080, toMinute: 1200 }] },
  setting: 'association-premises',
  site: { postalCode: '75018', street: '1 rue de la Goutte d’Or' },
  oneToOne: false,
  minorsPresent: 'no',
  placeCount: 2,
  ...change,
});
