import { kindOf, skillCodes } from '@app/contracts';
import type { NeedProfile } from '../../profiles/index.js';
import { hoursOf, weekWords } from './week-hours.js';

const skillWords = Math.ceil(skillCodes.length / 32);
const skillOrdinals = new Map(skillCodes.map((code, i) => [code, i]));

/** Where each number stands in its row: fractions and instants, and whole ones. */
export const wide = { lon: 0, lat: 1, firstStartMs: 2, asOfMs: 3 } as const;
export const wideStride = 4;
export const whole = { tier: 0, remote: 1, times: 2, skills: 3, hours: 3 + skillWords } as const;
export const wholeStride = 3 + skillWords + weekWords;

/** What the hours of a row ask: nothing, every one of them, or one. */
export const times = { none: 0, every: 1, one: 2 } as const;

/** The words in which skills are marked. */
export function skillMask(skills: NeedProfile['requiredSkills']): Int32Array {
  const mask = new Int32Array(skillWords);
  for (const skill of skills) {
    const ordinal = skillOrdinals.get(skill)!;
    mask[ordinal >> 5]! |= 1 << (ordinal & 31);
  }
  return mask;
}

/** What a search of the needs of an offer reads of each need, in one row a piece. */
export class NeedRows {
  wides = new Float64Array(0);
  wholes = new Int32Array(0);

  /** Writes a row as of an instant: only sessions after it ask for something. */
  write(row: number, need: NeedProfile, asOfMs: number): void {
    if ((row + 1) * wideStride > this.wides.length) this.grow(Math.max(64, row + (row >> 1)));
    const sessions = need.sessions.filter(({ startsAtMs }) => startsAtMs > asOfMs);
    const at = row * wideStride;
    this.wides[at + wide.lon] = need.lon ?? Number.NaN;
    this.wides[at + wide.lat] = need.lat ?? Number.NaN;
    this.wides[at + wide.firstStartMs] = Math.min(...sessions.map(({ startsAtMs }) => startsAtMs));
    this.wides[at + wide.asOfMs] = asOfMs;
    const { wholes } = this;
    const atWhole = row * wholeStride;
    wholes.fill(0, atWhole, atWhole + wholeStride);
    wholes[atWhole + whole.tier] = need.tier;
    wholes[atWhole + whole.remote] = Number(need.remote);
    const every = need.minimumSessionsPerWeek === null;
    const asks = !need.flexible && sessions.length > 0;
    wholes[atWhole + whole.times] = asks ? (every ? times.every : times.one) : times.none;
    wholes.set(skillMask(skillsAsked(need)), atWhole + whole.skills);
    for (const hour of asks ? sessions.flatMap((session) => hoursOf(session)) : [])
      wholes[atWhole + whole.hours + (hour >> 5)]! |= 1 << (hour & 31);
  }

  private grow(rows: number): void {
    const wides = new Float64Array((rows + 1) * wideStride);
    const wholes = new Int32Array((rows + 1) * wholeStride);
    wides.set(this.wides);
    wholes.set(this.wholes);
    [this.wides, this.wholes] = [wides, wholes];
  }
}

function skillsAsked({ kind, literacy, requiredSkills }: NeedProfile): NeedProfile['requiredSkills'] {
  const trained = literacy && kindOf(kind).gates.includes('trained-for-literacy');
  return trained ? [...requiredSkills, 'trained-for-literacy'] : requiredSkills;
}
