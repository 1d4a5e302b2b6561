import type { FeedMission } from './feed-mission.js';
import { feedMission } from './feed-mission.js';
import type { FeedWarning, ListedCode } from './findings.js';
import type { FeedContext } from './need-draft.js';
import type { NeedDraft } from './need-types.js';
import { draftNeed } from './need-draft.js';
import type { OrganisationDraft } from './organisation-of-mission.js';
import { organisationOf } from './organisation-of-mission.js';
import type { FeedPublisher } from './parse-feed.js';
import { parseFeed } from './parse-feed.js';
import type { RefusalCode } from './refusals.js';
import { refusalsOf } from './refusals.js';

/** A mission that the format accepts; `row` is its place in the feed, from 1. */
export interface ReadMission {
  readonly row: number;
  readonly clientId: string;
  readonly need: NeedDraft;
  readonly organisation: OrganisationDraft;
  readonly listedOnly: readonly ListedCode[];
  readonly warnings: readonly FeedWarning[];
  /** Every field of the format, as the publisher wrote it. */
  readonly fed: FeedMission;
}

/** One rule that a mission broke; a mission that breaks two stands twice. */
export interface RefusedMission {
  readonly row: number;
  readonly clientId?: string;
  readonly code: RefusalCode;
  readonly field: string;
}

/** A pair of the feed that the table has no kind for, and how many missions carry it. */
export interface UnmappedPair {
  readonly domain: string;
  readonly activity: string;
  readonly missions: number;
}

export interface FeedReading {
  readonly publisher: FeedPublisher;
  readonly missionCount: number;
  readonly missions: readonly ReadMission[];
  readonly refused: readonly RefusedMission[];
  readonly unmapped: readonly UnmappedPair[];
}

/**
 * Reads a mission feed in the XML format of API Engagement: what each mission means here, or why it is refused or only
 * listed. Reads nothing but the bytes; a bad mission never throws.
 * @throws UnreadableFileError when the file is not such a feed
 */
export function readNeedsFeed(bytes: Uint8Array, context: FeedContext): FeedReading {
  const { publisher, missions: elements } = parseFeed(bytes);
  const missions: ReadMission[] = [];
  const refused: RefusedMission[] = [];
  const seen = new Set<string>();
  for (const [index, element] of elements.entries()) {
    const fed = feedMission(element);
    const row = index + 1;
    const refusals = seen.has(fed.clientId ?? '')
      ? [{ code: 'client-id-repeated' as const, field: 'clientId' }]
      : refusalsOf(fed);
    if (fed.clientId !== undefined) seen.add(fed.clientId);
    refused.push(...refusals.map((refusal) => ({ row, ...withId(fed.clientId), ...refusal })));
    if (refusals.length === 0) missions.push(readMission(row, fed, publisher, context));
  }
  return { publisher, missionCount: elements.length, missions, refused, unmapped: unmappedPairs(missions) };
}

/** A mission without client id is refused by then: the empty id is never kept. */
function readMission(
  row: number,
  fed: FeedMission,
  publisher: FeedPublisher,
  context: FeedContext,
): ReadMission {
  const { need, listedOnly, warnings } = draftNeed(fed, context);
  const reading = organisationOf(fed, publisher.name);
  return {
    row,
    clientId: fed.clientId ?? '',
    need,
    organisation: reading.organisation,
    listedOnly,
    warnings: [...warnings, ...reading.warnings],
    fed,
  };
}

const withId = (clientId: string | undefined) => (clientId === undefined ? {} : { clientId });

function unmappedPairs(missions: readonly ReadMission[]): readonly UnmappedPair[] {
  const counts = new Map<string, UnmappedPair>();
  for (const { need, fed } of missions) {
    if (need.kind) continue;
    for (const activity of fed.activities.length > 0 ? fed.activities : ['']) {
      const pair = { domain: fed.domain ?? '', activity };
      const key = `${pair.domain}/${activity}`;
      counts.set(key, { ...pair, missions: (counts.get(key)?.missions ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.missions - a.missions);
}
