import type { LocalRange, MinuteRange, Weekday } from '@app/domain/time';
import { mergeRanges, minutesInDay } from '@app/domain/time';
import { foldText } from '../../fold-text.js';
import type { CellReading } from '../problems.js';
import { problem } from '../problems.js';

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const dayNames = [
  ['lundi', 'lun', 'monday', 'mon'],
  ['mardi', 'mar', 'tuesday', 'tue'],
  ['mercredi', 'mer', 'wednesday', 'wed'],
  ['jeudi', 'jeu', 'thursday', 'thu'],
  ['vendredi', 'ven', 'friday', 'fri'],
  ['samedi', 'sam', 'saturday', 'sat'],
  ['dimanche', 'dim', 'sunday', 'sun'],
];
const groups: Readonly<Record<string, readonly Weekday[]>> = {
  weekend: [6, 7],
  weekends: [6, 7],
  semaine: [1, 2, 3, 4, 5],
  ouvres: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  toujours: everyDay,
  tlj: everyDay,
  flexible: everyDay,
  everyday: everyDay,
  anytime: everyDay,
};
const hours = (from: number, to: number): MinuteRange => ({ fromMinute: from * 60, toMinute: to * 60 });
const wholeDay = hours(9, 21);
const parts: Readonly<Record<string, MinuteRange>> = {
  matin: hours(9, 12),
  matinee: hours(9, 12),
  morning: hours(9, 12),
  midi: hours(12, 14),
  noon: hours(12, 14),
  apresmidi: hours(14, 18),
  afternoon: hours(14, 18),
  soir: hours(18, 21),
  soiree: hours(18, 21),
  evening: hours(18, 21),
  journee: hours(9, 18),
};
const fillers: ReadonlySet<string> = new Set(
  'le la les l de du des d en a au aux et ou tous toutes tout toute chaque jour jours disponible dispo libre on in the every all day days and or each plutot'.split(
    ' ',
  ),
);

const time = String.raw`(\d{1,2})\s*(?:(h|:|heures?)\s*(\d{2})?)?`;
const rangeShape = new RegExp(String.raw`\b${time}\s*(?:-|a|to|jusqu'a)\s*${time}(?!\d)`, 'g');
const afterShape = /\b(?:a partir de|apres|des|after)\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?/g;
const beforeShape = /\b(?:avant|jusqu'a|before|until)\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?/g;

/**
 * Free hours of the week from words: `lundi soir, samedi`, `mardi 14h-18h`, `du lundi au vendredi après 18h`,
 * `week-end`. Morning is 9 to 12, noon 12 to 14, afternoon 14 to 18, evening 18 to 21, a day alone 9 to 21. A piece
 * with any word beyond these ("sauf lundi", "un mardi sur deux") is left out whole and told, never half understood.
 */
export function readAvailability(cell: string | undefined): CellReading<readonly LocalRange[]> {
  const pieces = (cell ?? '').split(/[,;\n•]+/).filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) return { value: [], problems: [problem('availability', 'availability-missing')] };
  const read = pieces.map((piece) => readPiece(piece));
  const daysNamed = read.some((one) => one && one.days.length > 0);
  const understood = read.map((one) => {
    if (!one || one.days.length > 0) return one;
    // Hours that name no day hold every day, unless another piece names some: then they may belong to those.
    return daysNamed ? undefined : { ...one, days: everyDay };
  });
  return {
    value: weekOf(understood.filter((one) => one !== undefined)),
    problems: pieces
      .filter((_, index) => understood[index] === undefined)
      .map((piece) => problem('availability', 'availability-unread', piece.trim())),
  };
}

interface Piece {
  readonly days: readonly Weekday[];
  readonly ranges: readonly MinuteRange[];
}

function readPiece(piece: string): Piece | undefined {
  const ranges: MinuteRange[] = [];
  let sound = true;
  const take = (from: number, to: number): string => {
    if (from < to && to <= minutesInDay) ranges.push({ fromMinute: from, toMinute: to });
    else sound = false;
    return ' ';
  };
  const words = plain(piece)
    .replace(rangeShape, (whole, h1: string, mark1, m1, h2: string, mark2, m2) =>
      mark1 || mark2 ? take(minute(h1, m1 as string), minute(h2, m2 as string)) : whole,
    )
    .replace(afterShape, (_, h: string, m?: string) =>
      take(minute(h, m), Math.max(wholeDay.toMinute, minute(h, m) + 60)),
    )
    .replace(beforeShape, (_, h: string, m?: string) =>
      take(Math.min(wholeDay.fromMinute, minute(h, m) - 60), minute(h, m)),
    )
    .replace(/-/g, ' au ');
  const tokens = foldText(words)
    .split(/[\s']+/)
    .filter((token) => token !== '');
  const days = daysOf(tokens);
  const named = tokens.map((token) => parts[singular(token)]).filter((part) => part !== undefined);
  const known = tokens.every(
    (token) => fillers.has(token) || dayOf(token) || groups[token] || parts[singular(token)],
  );
  if (!sound || !known || (days.length + named.length + ranges.length === 0 && !saysAlways(tokens)))
    return undefined;
  const all = [...ranges, ...named];
  return { days: saysAlways(tokens) ? everyDay : days, ranges: all.length > 0 ? all : [wholeDay] };
}

/** "tous les jours" is only fillers, and says everything. */
function saysAlways(tokens: readonly string[]): boolean {
  return /\b(tous les jours|every day|all days)$/.test(tokens.join(' '));
}

/** The days named: alone, in a group, or from one to another (`lundi au jeudi`). */
function daysOf(tokens: readonly string[]): readonly Weekday[] {
  const days = new Set<Weekday>();
  for (const [index, token] of tokens.entries()) {
    for (const day of groups[token] ?? []) days.add(day);
    const day = dayOf(token);
    if (!day) continue;
    days.add(day);
    const until = dayOf(tokens[index + 2] ?? '');
    if (until && ['au', 'a', 'to'].includes(tokens[index + 1] ?? '')) {
      for (const between of everyDay) if (between > day && between < until) days.add(between);
    }
  }
  return everyDay.filter((day) => days.has(day));
}

function weekOf(pieces: readonly Piece[]): readonly LocalRange[] {
  return everyDay.flatMap((day) =>
    mergeRanges(pieces.filter(({ days }) => days.includes(day)).flatMap(({ ranges }) => ranges)).map(
      (range) => ({
        day,
        ...range,
      }),
    ),
  );
}

/** Lower case without accents, hyphens kept between words that are not one. */
function plain(piece: string): string {
  return piece
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/[/+&]/g, ' et ')
    .replace(/\bentre\s+([\dh:\s]+?)\s+et\b/g, '$1 a')
    .replace(/week[- ]?end/g, 'weekend')
    .replace(/apres[- ]?midi|\bapm\b|\baprem\b/g, 'apresmidi');
}

const minute = (hour: string, minutes?: string): number => Number(hour) * 60 + Number(minutes ?? 0);
const singular = (token: string): string => token.replace(/s$/, '');

function dayOf(token: string): Weekday | undefined {
  const name = singular(token).replace(/\.$/, '');
  const index = dayNames.findIndex((names) => names.includes(name));
  return index === -1 ? undefined : ((index + 1) as Weekday);
}
