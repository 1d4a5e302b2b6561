import { isEquipment } from '@app/contracts';
import { invalid } from '../errors/index.js';
import type { Premises } from './premises.js';

const mostPeople = 2_000;
const mostEquipment = 20;

/** Reads what is asked of a room. @throws premises-invalid, equipment-unknown */
export function readPremises(value: unknown, pointer: string): Premises | null {
  if (value === undefined || value === null) return null;
  const { capacity, stepFree, equipment } = partsOf(value);
  const counts = typeof capacity === 'number' && Number.isInteger(capacity);
  if (!counts || capacity < 1 || capacity > mostPeople)
    throw invalid('premises-invalid', `${pointer}/capacity`, { least: 1, most: mostPeople });
  if (typeof stepFree !== 'boolean') throw invalid('premises-invalid', `${pointer}/stepFree`);
  return { capacity, stepFree, equipment: readEquipment(equipment, `${pointer}/equipment`) };
}

/** Reads a room that somebody lends, who has to say that nobody lives there. @throws premises-dwelling, those above */
export function readLentPremises(value: unknown, pointer: string): Premises | null {
  const room = readPremises(value, pointer);
  if (room && partsOf(value).dwelling !== false) throw invalid('premises-dwelling', `${pointer}/dwelling`);
  return room;
}

function readEquipment(value: unknown, pointer: string): Premises['equipment'] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > mostEquipment) throw invalid('equipment-unknown', pointer);
  const codes = value.map((code: unknown, index) => {
    if (!isEquipment(code)) throw invalid('equipment-unknown', `${pointer}/${index}`);
    return code;
  });
  return [...new Set(codes)];
}

const partsOf = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [Part in keyof Premises | 'dwelling']?: unknown;
  };
