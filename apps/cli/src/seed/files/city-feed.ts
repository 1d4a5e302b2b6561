import type { KindCode } from '@app/contracts';
import type { NeedTerms } from '@app/domain/needs';
import { parseNeedDraft } from '@app/domain/needs';
import type { Territory } from '@app/domain/territories';
import { calendarOf, districtOfPostalCode, territoryByCode } from '@app/domain/territories';
import type { DatedSession } from '@app/domain/time';
import { datedSessionsOf } from '@app/domain/time';
import type { City } from '@app/simulation';
import type { FeedActivity, FeedDomain } from '../../import/needs-feed/closed-lists.js';

/** Where a kind stands in the lists of API Engagement; the tag says it exactly. */
const domains: Partial<Record<KindCode, readonly [FeedDomain, FeedActivity]>> = {
  'french-lessons': ['education', 'alphabetisation'],
  conversation: ['vivre-ensemble', 'animation'],
  'digital-help': ['numerique', 'informatique'],
  interpreting: ['solidarite-insertion', 'documentation-traduction'],
  translation: ['solidarite-insertion', 'documentation-traduction'],
  mentoring: ['emploi', 'mentorat-parrainage'],
  'job-coaching': ['emploi', 'conseil'],
  'goods-collection': ['solidarite-insertion', 'collecte-de-produits'],
  distribution: ['solidarite-insertion', 'distribution'],
  'moving-repairs': ['solidarite-insertion', 'bricolage'],
  'sport-culture': ['culture-loisirs', 'animation'],
  'social-cafe': ['vivre-ensemble', 'accueil-de-public'],
  event: ['vivre-ensemble', 'logistique'],
};
const usual = ['solidarite-insertion', 'taches-administratives'] as const;

/** The needs of a city as a publisher would feed them: the XML of API Engagement with the tags that it lets us add. */
export function cityFeed(city: City, now: Date): string {
  const territory = territoryByCode(city.territory);
  const missions = city.needs.map(({ association, need }, index) => {
    const author = city.associations[association];
    const terms = parseNeedDraft(need, { territory, now });
    return element('mission', [
      text('clientId', `${city.territory}-${index + 1}`),
      text('title', terms.title),
      text('description', terms.description),
      text('applicationUrl', `https://missions.invalid/${index + 1}`),
      text('domain', (domains[terms.kind] ?? usual)[0]),
      text('activity', (domains[terms.kind] ?? usual)[1]),
      text('remote', terms.remote ? 'full' : 'no'),
      text('places', String(terms.placeCount)),
      text('audience', 'Adultes'),
      element(
        'tags',
        tagsOf(terms, territory).map((tag) => text('value', tag)),
      ),
      ...addressOf(terms, territory),
      text('organizationClientId', `a-${association + 1}`),
      text('organizationName', author?.name ?? ''),
      text('organizationRNA', author?.rna ?? ''),
      text('organizationSiren', author?.siren ?? ''),
    ]);
  });
  const head = [
    text('publisher', `Ville de démonstration (${territory.name})`),
    text('publisherurl', 'https://missions.invalid'),
    text('lastBuildDate', now.toUTCString()),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('source', [...head, ...missions])}\n`;
}

function tagsOf(terms: NeedTerms, territory: Territory): readonly string[] {
  const level = terms.literacy ? 'alphabetisation' : terms.frenchLevel;
  return [
    `kind=${terms.kind}`,
    `minors=${terms.minorsPresent}`,
    `one-to-one=${terms.oneToOne ? 'yes' : 'no'}`,
    `setting=${terms.setting}`,
    ...terms.languages.map(({ code }) => `language=${code}`),
    ...(level ? [`french-level=${level}`] : []),
    ...(terms.everydayOccasion ? ['occasion=everyday'] : []),
    ...datedSessionsOf(terms.schedule, calendarOf(territory)).map(sessionTag),
  ].map((tag) => `traitdunion:${tag}`);
}

function sessionTag({ date, fromMinute, toMinute }: DatedSession): string {
  return `session=${date}T${clock(fromMinute)}/${date}T${clock(toMinute)}`;
}

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((count) => String(count).padStart(2, '0')).join(':');

function addressOf({ site }: NeedTerms, territory: Territory): readonly string[] {
  if (!site) return [];
  const point = districtOfPostalCode(territory, site.postalCode)?.centroid;
  const address = [
    text('street', site.street ?? ''),
    text('postalCode', site.postalCode),
    text('city', site.city),
    text('country', 'FR'),
    ...(point ? [element('location', [text('lat', String(point.lat)), text('lon', String(point.lon))])] : []),
  ];
  return [element('addresses', [element('address', address)])];
}

const element = (name: string, children: readonly string[]): string =>
  `<${name}>${children.join('\n')}</${name}>`;

/** A CDATA section ends at the first `]]>`: one inside the text is cut in two. */
const text = (name: string, value: string): string =>
  `<${name}><![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
