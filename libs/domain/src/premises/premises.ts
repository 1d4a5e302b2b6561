import type { EquipmentCode, KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';

/**
 * A room lent, or what is asked of one: for how many people (from 1 on), without steps from the street, and with what.
 * Never a dwelling: whoever offers one says so.
 */
export interface Premises {
  readonly capacity: number;
  readonly stepFree: boolean;
  readonly equipment: readonly EquipmentCode[];
}

/** Whether missions of a kind are rooms lent. */
export const lendsPremises = (kind: KindCode | null): boolean =>
  kind !== null && kindOf(kind).resources.includes('premises');

/**
 * Whether a room suits what is asked. Thirty places without steps and with tables suit a lesson for twelve; twelve
 * places up a flight of stairs do not where no step is asked.
 */
export function suits(asked: Premises, room: Premises): boolean {
  return (
    room.capacity >= asked.capacity &&
    (room.stepFree || !asked.stepFree) &&
    asked.equipment.every((code) => room.equipment.includes(code))
  );
}
