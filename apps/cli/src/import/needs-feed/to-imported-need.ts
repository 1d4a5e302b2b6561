import type { ImportedAssociation } from '@app/domain/associations';
import type { ImportedNeed } from '@app/domain/needs';
import { isOnSite } from './need-gaps.js';
import type { ReadMission } from './read-needs-feed.js';

/** What `ImportNeed` takes of a mission; the association is known by then. */
export function toImportedNeed(
  { clientId, need, listedOnly }: ReadMission,
  { source, associationId }: Pick<ImportedNeed, 'source' | 'associationId'>,
): ImportedNeed {
  const { kind, setting, oneToOne, site, frenchLevel, until } = need;
  return {
    source,
    clientId,
    associationId,
    applicationUrl: need.applicationUrl,
    title: need.title,
    description: need.description,
    ...(kind ? { kind } : {}),
    minorsPresent: need.minorsPresent,
    ...(setting ? { setting } : {}),
    ...(oneToOne === undefined ? {} : { oneToOne }),
    remote: !isOnSite(need),
    ...(site ? { site } : {}),
    schedule: need.schedule,
    flexible: need.flexible,
    ...(need.flexible && until ? { lastDay: until } : {}),
    placeCount: need.placeCount,
    languages: need.languages,
    ...(frenchLevel ? { frenchLevel } : {}),
    ...(need.literacy ? { literacy: true } : {}),
    ...(need.everydayOccasion ? { everydayOccasion: true } : {}),
    listedOnly,
  };
}

/** What `ImportAssociation` takes of a mission. */
export function toImportedAssociation(
  { organisation: { key, name, rna, siren } }: ReadMission,
  rest: Pick<ImportedAssociation, 'source' | 'territory' | 'vouchedBy' | 'demo'>,
): ImportedAssociation {
  return { ...rest, clientId: key, name, rna, siren };
}
