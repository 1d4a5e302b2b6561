import { parseRna, parseSiren, parseSiret } from '@app/domain/associations';
import { attempt } from '../attempt.js';
import { foldText } from '../fold-text.js';
import type { FeedMission } from './feed-mission.js';
import type { FeedWarning } from './findings.js';
import { isWebAddress } from './refusals.js';
import { plainLine, plainText } from './plain-text.js';

/** The association behind a mission, as far as the feed says; it always starts unverified. */
export interface OrganisationDraft {
  /** What makes it the same one in the next feed: its client id, else a register number, else its name folded. */
  readonly key: string;
  readonly name: string;
  readonly rna?: string;
  readonly siren?: string;
  readonly url?: string;
  readonly description?: string;
}

export interface OrganisationReading {
  readonly organisation: OrganisationDraft;
  readonly warnings: readonly FeedWarning[];
}

const longestName = 160;

/** The organisation of a mission; register numbers that are not well formed are dropped, and said. */
export function organisationOf(
  { organisation: from, applicationUrl }: Pick<FeedMission, 'organisation' | 'applicationUrl'>,
  publisher: string | undefined,
): OrganisationReading {
  const warnings: FeedWarning[] = [];
  const keep = (read: () => string, warning: FeedWarning): string | undefined => {
    const tried = attempt(read);
    if ('value' in tried) return tried.value;
    warnings.push(warning);
    return undefined;
  };
  const rna =
    from.rna === undefined
      ? undefined
      : keep(() => parseRna(from.rna, ''), { code: 'rna-invalid', field: 'organizationRNA' });
  const number = from.siret ?? from.siren;
  const siren =
    number === undefined
      ? undefined
      : keep(() => sirenOf(number), { code: 'siren-invalid', field: 'organizationSiren' });
  if (!rna && !siren) warnings.push({ code: 'register-number-missing', field: 'organizationRNA' });
  const given = plainLine(from.name ?? '');
  const name = (given || plainLine(publisher ?? '') || hostOf(applicationUrl)).slice(0, longestName);
  if (given.length > longestName) warnings.push({ code: 'text-shortened', field: 'organizationName' });
  if (given === '') warnings.push({ code: 'organisation-name-missing', field: 'organizationName' });
  return {
    organisation: {
      key: from.clientId ?? rna ?? siren ?? foldText(name),
      name,
      ...(rna ? { rna } : {}),
      ...(siren ? { siren } : {}),
      ...(from.url && isWebAddress(from.url) ? { url: from.url } : {}),
      ...(from.description ? { description: plainText(from.description) } : {}),
    },
    warnings,
  };
}

/** Publishers put a SIRET into the SIREN's field: its first nine digits are the SIREN. */
function sirenOf(number: string): string {
  return number.replace(/\D/g, '').length === 14
    ? parseSiret(number, '').slice(0, 9)
    : parseSiren(number, '');
}

/** A mission that was accepted has a link: its site stands for a name that nobody gave. */
function hostOf(url = ''): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
