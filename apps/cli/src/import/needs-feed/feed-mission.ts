import { foldedWords } from '../fold-text.js';
import { plainLine, plainText } from './plain-text.js';
import type { RawElement } from './raw-mission.js';
import { elementsOf, listOf, textOf } from './raw-mission.js';

/** An address as the feed gives it. `country` is as written: the closed list is a rule of refusal. */
export interface FeedAddress {
  readonly street?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly departmentCode?: string | undefined;
  readonly departmentName?: string | undefined;
  readonly region?: string | undefined;
  readonly country?: string | undefined;
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
}

/** What a mission says of its organisation. */
export interface FeedOrganisation {
  readonly clientId?: string | undefined;
  readonly name?: string | undefined;
  readonly rna?: string | undefined;
  readonly siren?: string | undefined;
  readonly siret?: string | undefined;
  readonly url?: string | undefined;
  readonly logo?: string | undefined;
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  readonly legalStatus?: string | undefined;
  readonly fullAddress?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly beneficiaries: readonly string[];
  readonly actions: readonly string[];
  readonly networks: readonly string[];
}

/** Pay, as the feed gives it: numbers are read, units and types are as written. */
export interface FeedCompensation {
  readonly amount?: string | undefined;
  readonly amountMax?: string | undefined;
  readonly unit?: string | undefined;
  readonly type?: string | undefined;
}

/** Title and description as a reader sees them, and their folded words. */
export interface PlainWords {
  readonly title: string;
  readonly description: string;
  readonly words: string;
}

/** One mission of the feed, every field of the format under its name, values as written. */
export interface FeedMission {
  readonly clientId?: string | undefined;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly plain: PlainWords;
  readonly applicationUrl?: string | undefined;
  readonly postedAt?: string | undefined;
  readonly startAt?: string | undefined;
  readonly endAt?: string | undefined;
  readonly schedule?: string | undefined;
  readonly places?: string | undefined;
  readonly remote?: string | undefined;
  readonly domain?: string | undefined;
  readonly activities: readonly string[];
  readonly tags: readonly string[];
  readonly image?: string | undefined;
  readonly audience: readonly string[];
  readonly softSkills: readonly string[];
  readonly romeSkills: readonly string[];
  readonly requirements: readonly string[];
  readonly reducedMobilityAccessible?: boolean | undefined;
  readonly closeToTransport?: boolean | undefined;
  readonly openToMinors?: boolean | undefined;
  readonly priority?: string | undefined;
  readonly metadata?: string | undefined;
  readonly compensation: FeedCompensation;
  readonly addresses: readonly FeedAddress[];
  readonly organisation: FeedOrganisation;
}

/** Gives every field of the format its name, aliases included; judges nothing. */
export function feedMission(raw: RawElement): FeedMission {
  const text = (...tags: string[]) => textOf(raw, ...tags);
  const list = (...tags: string[]) => listOf(raw, ...tags);
  return {
    clientId: text('clientId'),
    type: text('type', 'missionType'),
    title: text('title'),
    description: text('description'),
    plain: plainOf(text('title'), text('description')),
    applicationUrl: text('applicationUrl'),
    postedAt: text('postedAt'),
    startAt: text('startAt'),
    endAt: text('endAt'),
    schedule: text('schedule'),
    places: text('places'),
    remote: text('remote'),
    domain: text('domain'),
    activities: list('activity', 'activities'),
    tags: list('tags'),
    image: text('image'),
    audience: list('audience', 'publicBeneficiaries', 'publicsBeneficiaires'),
    softSkills: list('softSkills'),
    romeSkills: list('romeSkills'),
    requirements: list('requirements'),
    reducedMobilityAccessible: yesOrNo(text('reducedMobilityAccessible')),
    closeToTransport: yesOrNo(text('closeToTransport')),
    openToMinors: yesOrNo(text('openToMinors')),
    priority: text('priority'),
    metadata: text('metadata'),
    compensation: {
      amount: text('compensationAmount'),
      amountMax: text('compensationAmountMax'),
      unit: text('compensationUnit'),
      type: text('compensationType'),
    },
    addresses: addressesOf(raw),
    organisation: organisationOf(raw),
  };
}

function plainOf(titleHtml = '', descriptionHtml = ''): PlainWords {
  const title = plainLine(titleHtml);
  const description = plainText(descriptionHtml);
  return { title, description, words: foldedWords(`${title} . ${description}`) };
}

function addressesOf(raw: RawElement): readonly FeedAddress[] {
  const listed = elementsOf(raw, 'addresses').flatMap((addresses) => elementsOf(addresses, 'address'));
  const all = (listed.length > 0 ? listed : [raw]).map(addressOf);
  return all.filter((address) => Object.values(address).some((value) => value !== undefined));
}

function addressOf(element: RawElement): FeedAddress {
  return {
    street: textOf(element, 'street', 'address', 'adresse'),
    postalCode: textOf(element, 'postalCode'),
    city: textOf(element, 'city'),
    departmentCode: textOf(element, 'departmentCode'),
    departmentName: textOf(element, 'departmentName'),
    region: textOf(element, 'region'),
    country: textOf(element, 'country', 'countryCode'),
    ...pointOf(element),
  };
}

/** `location` with `lon` and `lat`, or the old `lonlat`, which publishers write in both orders. */
function pointOf(element: RawElement): Pick<FeedAddress, 'lon' | 'lat'> {
  const location = elementsOf(element, 'location')[0];
  const pair = location
    ? [textOf(location, 'lon'), textOf(location, 'lat')]
    : (textOf(element, 'lonlat')?.split(/[,;\s]+/) ?? []);
  const [first, second] = pair.map((part) => Number(part?.replace(',', '.')));
  if (!Number.isFinite(first) || !Number.isFinite(second)) return {};
  const [lon, lat] = [first as number, second as number];
  // Metropolitan France spans longitudes -5 to 10 and latitudes 41 to 51: the two cannot be mistaken there.
  const swapped = !location && isLatitude(lon) && !isLatitude(lat);
  return swapped ? { lon: lat, lat: lon } : { lon, lat };
}

const isLatitude = (degrees: number): boolean => degrees > 40 && degrees < 52;

function organisationOf(raw: RawElement): FeedOrganisation {
  const text = (...names: string[]) => textOf(raw, ...names.map((name) => `organization${name}`));
  const list = (...names: string[]) => listOf(raw, ...names.map((name) => `organization${name}`));
  const actions = list('Actions');
  return {
    clientId: text('ClientId', 'Id'),
    name: text('Name'),
    rna: text('RNA'),
    siren: text('Siren'),
    siret: text('Siret'),
    url: text('Url'),
    logo: text('Logo'),
    description: text('Description'),
    type: text('Type'),
    legalStatus: text('StatusJuridique'),
    fullAddress: text('FullAddress'),
    postalCode: text('PostCode', 'PostalCode'),
    city: text('City'),
    beneficiaries: list('Beneficiaries', 'Beneficiaires'),
    actions: actions.length > 0 ? actions : listOf(raw, 'keyActions'),
    networks: list('Reseaux'),
  };
}

function yesOrNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(yes|true|1|oui)$/i.test(text)) return true;
  return /^(no|false|0|non)$/i.test(text) ? false : undefined;
}
