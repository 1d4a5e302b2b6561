import { invalid } from '../errors/index.js';
import { readText } from '../safeguarding/index.js';
import { parseRna, parseSiren } from './register-numbers.js';

/** What somebody gave to register an association; nothing of it is checked yet. */
export interface AssociationInput {
  readonly name?: unknown;
  readonly rna?: unknown;
  readonly siren?: unknown;
  readonly hostedBy?: unknown;
  readonly volunteerInsurance?: unknown;
}

/** The same, read. */
export interface AssociationDraft {
  readonly name: string;
  readonly rna: string | null;
  readonly siren: string | null;
  readonly hostedBy: string | null;
  readonly volunteerInsurance: string | null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * Reads an association: `{name, rna}` passes; a name alone passes only under a host.
 * @throws `text-missing`, `text-too-long`, `control-character`, `rna-malformed`, `siren-malformed`, `siren-checksum`,
 * `host-malformed`, `register-number-missing`
 */
export function parseAssociation(input: AssociationInput): AssociationDraft {
  const draft: AssociationDraft = {
    name: readText(input.name, { pointer: '/name', least: 2, most: 160, lines: 'one' }),
    ...parseNumbers(input),
    hostedBy: parseHost(input.hostedBy),
    volunteerInsurance: parseInsurance(input.volunteerInsurance),
  };
  if (draft.rna === null && draft.siren === null && draft.hostedBy === null) {
    throw invalid('register-number-missing', '/rna');
  }
  return draft;
}

function parseHost(value: unknown): string | null {
  if (!isGiven(value)) return null;
  if (typeof value !== 'string' || !uuid.test(value)) throw invalid('host-malformed', '/hostedBy');
  return value;
}

/** @throws `rna-malformed`, `siren-malformed`, `siren-checksum` */
export function parseNumbers(input: Pick<AssociationInput, 'rna' | 'siren'>): {
  readonly rna: string | null;
  readonly siren: string | null;
} {
  return {
    rna: isGiven(input.rna) ? parseRna(input.rna, '/rna') : null,
    siren: isGiven(input.siren) ? parseSiren(input.siren, '/siren') : null,
  };
}

/** @throws `text-too-long`, `control-character` */
export function parseInsurance(value: unknown): string | null {
  if (!isGiven(value)) return null;
  return readText(value, { pointer: '/volunteerInsurance', least: 2, most: 300, lines: 'one' });
}
