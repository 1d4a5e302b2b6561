import { countryCode } from './countries.js';
import { compensationTypes, compensationUnits, feedDomains, isOneOf, remoteValues } from './closed-lists.js';
import type { FeedMission } from './feed-mission.js';

const longestDescription = 20_000;

/** One rule of the format: a mission that breaks it is refused, with the code and the field at fault. */
interface RefusalRule {
  readonly code: string;
  readonly field: string;
  readonly refuses: (mission: FeedMission) => boolean;
}

/** The rules, in the order in which a publisher would mend them. @source API Engagement, automatic moderation */
export const refusalRules = [
  { code: 'title-missing', field: 'title', refuses: ({ plain }) => plain.title === '' },
  { code: 'title-badly-encoded', field: 'title', refuses: ({ title }) => hasEntity(title) },
  {
    code: 'title-one-word',
    field: 'title',
    refuses: ({ plain: { title } }) => title !== '' && !title.includes(' '),
  },
  { code: 'client-id-missing', field: 'clientId', refuses: ({ clientId }) => clientId === undefined },
  { code: 'description-missing', field: 'description', refuses: ({ plain }) => plain.description === '' },
  {
    code: 'description-badly-encoded',
    field: 'description',
    refuses: ({ description }) => hasEntity(description),
  },
  {
    code: 'description-too-long',
    field: 'description',
    refuses: ({ plain }) => plain.description.length > longestDescription,
  },
  {
    code: 'application-url-missing',
    field: 'applicationUrl',
    refuses: ({ applicationUrl }) => applicationUrl === undefined,
  },
  {
    // Readers are sent there: a link that is not a web page would be ours to answer for.
    code: 'application-url-invalid',
    field: 'applicationUrl',
    refuses: ({ applicationUrl }) => applicationUrl !== undefined && !isWebAddress(applicationUrl),
  },
  {
    code: 'country-unknown',
    field: 'country',
    refuses: ({ addresses }) =>
      addresses.some(({ country }) => country !== undefined && countryCode(country) === undefined),
  },
  {
    code: 'remote-unknown',
    field: 'remote',
    refuses: ({ remote }) => remote !== undefined && !isOneOf(remoteValues, remote),
  },
  {
    code: 'places-not-positive',
    field: 'places',
    refuses: ({ places }) => places !== undefined && Number(places) <= 0,
  },
  {
    code: 'domain-unknown',
    field: 'domain',
    refuses: ({ domain }) => domain !== undefined && !isOneOf(feedDomains, domain),
  },
  {
    code: 'organisation-name-badly-encoded',
    field: 'organizationName',
    refuses: ({ organisation }) => hasEntity(organisation.name),
  },
  {
    code: 'compensation-negative',
    field: 'compensationAmount',
    refuses: ({ compensation }) => Number(compensation.amount) < 0 || Number(compensation.amountMax) < 0,
  },
  {
    code: 'compensation-inverted',
    field: 'compensationAmountMax',
    refuses: ({ compensation }) => Number(compensation.amountMax) < Number(compensation.amount),
  },
  {
    code: 'compensation-unit-unknown',
    field: 'compensationUnit',
    refuses: ({ compensation: { unit } }) => unit !== undefined && !isOneOf(compensationUnits, unit),
  },
  {
    code: 'compensation-type-unknown',
    field: 'compensationType',
    refuses: ({ compensation: { type } }) => type !== undefined && !isOneOf(compensationTypes, type),
  },
] as const satisfies readonly RefusalRule[];

export type RefusalCode = (typeof refusalRules)[number]['code'] | 'client-id-repeated';

/** Every rule that a mission breaks; none for a mission that may be read further. */
export function refusalsOf(mission: FeedMission): readonly { code: RefusalCode; field: string }[] {
  return refusalRules
    .filter((rule: RefusalRule) => rule.refuses(mission))
    .map(({ code, field }) => ({ code, field }));
}

/** Whether a text is an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const hasEntity = (text: string | undefined): boolean => text?.includes('&#') ?? false;
