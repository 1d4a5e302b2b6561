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

/** The skills that a need asks for, those included that the gates of its kind ask. */
export function skillsAsked(need: NeedProfile): readonly SkillCode[] {
  const professional: readonly SkillCode[] = kindOf(need.kind).gates.includes('named-professional')
    ? ['lawyer']
    : [];
  const literacy: readonly SkillCode[] = need.literacy ? ['trained-for-literacy'] : [];
  return [...need.requiredSkills, ...professional, ...literacy];
}
