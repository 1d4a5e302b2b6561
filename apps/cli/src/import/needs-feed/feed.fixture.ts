import { paris } from '@app/domain/territories';
import type { FeedContext } from './need-draft.js';

/** A Thursday in November, before every date of the fixtures. */
export const context: FeedContext = { territory: paris, now: new Date('2026-11-19T09:00:00Z') };

/** The fields of a mission that every rule accepts and that may be matched. */
export const soundFields = {
  title: 'Atelier de conversation en français',
  clientId: 'M-001',
  description: '<p>Animer un atelier pour des adultes.</p>',
  applicationUrl: 'https://asso-exemple.invalid/missions/1',
  domain: 'vivre-ensemble',
  activity: 'animation',
  audience: 'Adultes',
  remote: 'no',
  places: '2',
  organizationName: 'Association Exemple',
  organizationRNA: 'W751234567',
  addresses: '<address><postalCode>75018</postalCode><city>Paris</city><country>FR</country></address>',
} as const;

type Fields = Readonly<Record<string, string | undefined>>;

/** One `mission`: texts as CDATA, values that hold elements as they are; `undefined` leaves a field out. */
export function missionXml(changes: Fields = {}): string {
  const fields: Fields = { ...soundFields, ...changes };
  const tags = Object.entries(fields).map(([tag, value]) => {
    if (value === undefined) return '';
    const inner = /^<(value|item|address|lon|lat)[> ]/.test(value) ? value : `<![CDATA[${value}]]>`;
    return `<${tag}>${inner}</${tag}>`;
  });
  return `<mission>${tags.join('')}</mission>`;
}

/** A feed of these missions, as bytes. */
export function feedBytes(...missions: readonly string[]): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<source><publisher><![CDATA[Réseau Exemple]]></publisher><publisherurl>https://reseau.invalid</publisherurl>
<lastBuildDate>Thu, 19 Nov 2026 08:00:00 +0100</lastBuildDate>
${missions.join('\n')}</source>`,
    'utf8',
  );
}
