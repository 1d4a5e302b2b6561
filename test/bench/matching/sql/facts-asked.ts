import type { KindGate, SkillCode } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { NeedProfile } from '@app/domain/profiles';
import type { Fact } from './bits.js';

const factOf: Readonly<Partial<Record<KindGate, Fact>>> = {
  'confidentiality-signed': 'confidentiality',
  'driving-licence': 'driving-licence',
  vehicle: 'vehicle-insurance',
  'professional-number': 'professional-number',
};

/** What the gates of a kind ask to have been seen, as far as a column tells it. */
export const factsAsked = (gates: readonly KindGate[]): readonly Fact[] =>
  gates.flatMap((gate) => factOf[gate] ?? []);

/** The skills that a need asks for, that included which the gates of its kind ask. */
export function skillsAsked({ kind, literacy, requiredSkills }: NeedProfile): readonly SkillCode[] {
  const trained = literacy && kindOf(kind).gates.includes('trained-for-literacy');
  return trained ? [...requiredSkills, 'trained-for-literacy'] : requiredSkills;
}
