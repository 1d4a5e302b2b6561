import type { KindCode, SkillCode } from '@app/contracts';
import { isKind, isLanguage, isLanguageLevel, isSkill, kindOf, offerableItems } from '@app/contracts';
import { invalid, Refusal } from '../errors/index.js';
import type { ItemQuantity } from '../goods/index.js';
import { closesByItem, readItemQuantity, refuseTwice } from '../goods/index.js';
import { opensHome, readHome } from '../hosting/index.js';
import type { Premises } from '../premises/index.js';
import { lendsPremises, readLentPremises } from '../premises/index.js';
import type { SpokenLanguage } from '../profiles/index.js';
import type { District, Territory } from '../territories/index.js';
import { districtOfPostalCode } from '../territories/index.js';
import type { Availability, CalendarDate } from '../time/index.js';
import { parseAvailability } from '../time/index.js';
import { readVehicle, readVehicleKey, takesVehicle } from '../vehicles/index.js';
import type { OfferTerms } from './offer.js';

/** An offer as somebody typed it: nothing of it is believed. */
export interface OfferInput {
  readonly kinds?: unknown;
  readonly anythingUseful?: unknown;
  readonly languages?: unknown;
  readonly skills?: unknown;
  readonly availability?: unknown;
  readonly remote?: unknown;
  readonly postalCode?: unknown;
  readonly maxTravelKm?: unknown;
  readonly weeklyMinutes?: unknown;
  readonly items?: unknown;
  readonly vehicle?: unknown;
  readonly vehicleKey?: unknown;
  readonly premises?: unknown;
  readonly home?: unknown;
}

const mostCodes = 60;
const mostTravelKm = 100;
const minutesInWeek = 7 * 24 * 60;

/** Kinds done at the person's own hours, which need no availability. */
const ownHours: readonly string[] = ['remote', 'until-closed', 'periods', 'nights'];

/**
 * Reads an offer; every refusal points to its field. French lessons in 75011 within 5 km pass; 78000, -1 km, a level
 * `D1`, hosting while it is closed, or no kind and not "anything useful" do not. No hours at all pass only for an
 * offer of remote help or of kinds done at one's own hours.
 * @throws kind-unknown, kind-not-open, kinds-missing, language-unknown, level-unknown, language-repeated,
 * skill-unknown, item-unknown, item-twice, quantity-invalid, items-missing, vehicle-invalid, vehicle-key-invalid, vehicle-missing,
 * premises-invalid, premises-missing, premises-dwelling, equipment-unknown, postal-code-unknown, distance-invalid, minutes-invalid, availability-empty, dates-passed,
 * those of `readHome`, boolean-invalid, list-invalid, too-many-items, and those of an availability
 */
export function parseOfferDraft(input: OfferInput, territory: Territory, today: CalendarDate): OfferTerms {
  const anythingUseful = readBoolean(input.anythingUseful, '/anythingUseful');
  const kinds = readKinds(input.kinds, territory);
  if (kinds.length === 0 && !anythingUseful) throw invalid('kinds-missing', '/kinds');
  const remote = readBoolean(input.remote, '/remote');
  const availability = parseAvailability(input.availability ?? {}, '/availability');
  refusePast(availability, today);
  const untimed = kinds.length > 0 && !anythingUseful && kinds.every(isDoneAtOwnHours);
  if (isEmpty(availability) && !remote && !untimed) throw invalid('availability-empty', '/availability');
  const district = readDistrict(input.postalCode, territory);
  return {
    kinds,
    anythingUseful,
    languages: readLanguages(input.languages),
    skills: readSkills(input.skills),
    availability,
    remote,
    postalCode: String(input.postalCode).replaceAll(/\s/g, ''),
    district: district.code,
    centroid: district.centroid,
    maxTravelKm: readDistance(input.maxTravelKm),
    weeklyMinutes: readWeeklyMinutes(input.weeklyMinutes),
    items: readGoods(input.items, kinds),
    ...readOwnVehicle(input, kinds),
    premises: readRoom(input.premises, kinds),
    home: readHome(input.home, '/home', { kinds, today }),
  };
}

function readKinds(value: unknown, territory: Territory): readonly KindCode[] {
  const codes = readList(value, '/kinds').map((code, index) => {
    const pointer = `/kinds/${index}`;
    if (typeof code !== 'string' || !isKind(code)) throw invalid('kind-unknown', pointer);
    const { opening } = kindOf(code);
    const { openKinds, shortlistedKinds } = territory.settings;
    if (opening === 'open' && openKinds.includes(code)) return code;
    if (opensHome(code) && shortlistedKinds.includes(code)) return code;
    const wayOut = opening === 'orientation' ? 'accredited-body' : 'another-kind';
    throw new Refusal('kind-not-open', 'invalid', { pointer, wayOut });
  });
  return [...new Set(codes)];
}

function readLanguages(value: unknown): readonly SpokenLanguage[] {
  const spoken = readList(value, '/languages').map((item, index): SpokenLanguage => {
    const { code, level } = (typeof item === 'object' && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    const pointer = `/languages/${index}`;
    if (typeof code !== 'string' || !isLanguage(code)) throw invalid('language-unknown', `${pointer}/code`);
    if (typeof level !== 'string' || !isLanguageLevel(level))
      throw invalid('level-unknown', `${pointer}/level`);
    return { code, level };
  });
  const repeated = spoken.findIndex(({ code }, at) => spoken.findIndex((other) => other.code === code) < at);
  if (repeated >= 0) throw invalid('language-repeated', `/languages/${repeated}/code`);
  return spoken;
}

function readSkills(value: unknown): readonly SkillCode[] {
  const codes = readList(value, '/skills').map((code, index) => {
    if (typeof code !== 'string' || !isSkill(code)) throw invalid('skill-unknown', `/skills/${index}`);
    return code;
  });
  return [...new Set(codes)];
}

/** Whoever gives goods says which and how many: what nobody named matches no list. */
function readGoods(value: unknown, kinds: readonly KindCode[]): readonly ItemQuantity[] {
  const given = readList(value, '/items').map((one, index) => readItemQuantity(one, `/items/${index}`));
  const inWords = given.findIndex(({ item }) => !offerableItems.includes(item));
  if (inWords >= 0) throw invalid('item-unknown', `/items/${inWords}/item`);
  refuseTwice(given, '/items');
  if (given.length === 0 && kinds.some(closesByItem)) throw invalid('items-missing', '/items');
  return given;
}

function readOwnVehicle(
  input: OfferInput,
  kinds: readonly KindCode[],
): Pick<OfferTerms, 'vehicle' | 'vehicleKey'> {
  const vehicle = readVehicle(input.vehicle, '/vehicle');
  const vehicleKey = readVehicleKey(input.vehicleKey, '/vehicleKey');
  if (!vehicle && (kinds.some(takesVehicle) || vehicleKey !== null))
    throw invalid('vehicle-missing', '/vehicle');
  return { vehicle, vehicleKey };
}

function readRoom(value: unknown, kinds: readonly KindCode[]): Premises | null {
  const room = readLentPremises(value, '/premises');
  if (!room && kinds.some(lendsPremises)) throw invalid('premises-missing', '/premises');
  return room;
}

function readDistrict(value: unknown, territory: Territory): District {
  const district = typeof value === 'string' ? districtOfPostalCode(territory, value) : undefined;
  if (!district) throw invalid('postal-code-unknown', '/postalCode');
  return district;
}

function readDistance(value: unknown): number {
  if (typeof value !== 'number' || !(value > 0 && value <= mostTravelKm))
    throw invalid('distance-invalid', '/maxTravelKm', { above: 0, most: mostTravelKm });
  return value;
}

function readWeeklyMinutes(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > minutesInWeek)
    throw invalid('minutes-invalid', '/weeklyMinutes', { least: 1, most: minutesInWeek });
  return value;
}

function readBoolean(value: unknown, pointer: string): boolean {
  if (value !== undefined && typeof value !== 'boolean') throw invalid('boolean-invalid', pointer);
  return value ?? false;
}

function readList(value: unknown, pointer: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid('list-invalid', pointer);
  if (value.length > mostCodes) throw invalid('too-many-items', pointer, { most: mostCodes });
  return value;
}

function refusePast({ until }: Availability, today: CalendarDate): void {
  if (until !== undefined && until < today) throw invalid('dates-passed', '/availability/until');
}

function isEmpty({ weekly, dated = [], exceptions }: Availability): boolean {
  return weekly.length + dated.length === 0 && !exceptions.some(({ available }) => available);
}

function isDoneAtOwnHours(code: KindCode): boolean {
  return kindOf(code).rhythm.some((rhythm) => ownHours.includes(rhythm));
}
