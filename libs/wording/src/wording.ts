import type { ItemCode } from '@app/contracts';
import type { TFunction } from 'i18next';
import { makeCatalogue } from './catalogue.js';
import type { WordedLocale } from './locales.js';
import { fallbackLocale, isWorded } from './locales.js';
import { Moments } from './moments.js';
import type { Params } from './params.js';

/** The sections of the label files: words for the codes of the contracts. */
export type LabelSection =
  | 'kind'
  | 'kindCall'
  | 'resource'
  | 'rhythm'
  | 'language'
  | 'level'
  | 'coarseLevel'
  | 'literacy'
  | 'skill'
  | 'matchState'
  | 'reason'
  | 'gate'
  | 'gateFailed'
  | 'criterion'
  | 'needFactor'
  | 'item'
  | 'equipment'
  | 'access'
  | 'homeReason'
  | 'setting'
  | 'proof'
  | 'fairness'
  | 'fairnessGroup';

const catalogue = makeCatalogue();

/** One language: its words, its direction, and how it says moments and numbers. */
export class Wording {
  readonly dir: 'ltr' | 'rtl';
  private readonly translate: TFunction;
  private readonly moments: Moments;

  constructor(readonly locale: WordedLocale) {
    this.dir = catalogue.dir(locale);
    this.translate = catalogue.getFixedT(locale);
    this.moments = new Moments(locale, (key, params) => this.t(key, params));
  }

  /** The words of `file:path.to.key`; the file is `mail` unless said. @throws when there are none, or a parameter is missing */
  t(key: string, params: Params = {}): string {
    return this.translate(key, params);
  }

  /** The words of a key that holds several paragraphs. */
  paragraphs(key: string, params: Params = {}): readonly string[] {
    const found: unknown = this.translate(key, { ...params, returnObjects: true });
    return Array.isArray(found) ? (found as string[]) : [String(found)];
  }

  has(key: string): boolean {
    return catalogue.exists(key, { lng: this.locale });
  }

  /** "12 × Blankets, 3 × Something else (crutches)". */
  items(
    list: readonly { readonly item: ItemCode; readonly label: string | null; readonly quantity: number }[],
  ): string {
    return list
      .map(({ item, label, quantity }) => {
        const words = label === null ? '' : ` (${label})`;
        return `${this.number(quantity)} × ${this.label('item', item)}${words}`;
      })
      .join(', ');
  }

  label(section: LabelSection, code: string): string {
    return this.t(`labels:${section}.${code}`);
  }

  /** At most one decimal: 6.5. */
  number(value: number): string {
    const format = new Intl.NumberFormat(`${this.locale}-u-nu-latn`, { maximumFractionDigits: 1 });
    return format.format(value);
  }

  formatDate(at: Date, zone: string): string {
    return this.moments.date(at, zone);
  }

  formatDay(at: Date, zone: string): string {
    return this.moments.day(at, zone);
  }

  formatTime(at: Date, zone: string): string {
    return this.moments.time(at, zone);
  }

  formatDateTime(at: Date, zone: string): string {
    return this.moments.dateTime(at, zone);
  }

  formatSession(startsAt: Date, endsAt: Date, zone: string): string {
    return this.moments.session(startsAt, endsAt, zone);
  }
}

const known = new Map<WordedLocale, Wording>();

/** The words of a language; the fallback's for a language that has none yet. */
export function wordingFor(locale: string): Wording {
  const worded = isWorded(locale) ? locale : fallbackLocale;
  const wording = known.get(worded) ?? new Wording(worded);
  known.set(worded, wording);
  return wording;
}
