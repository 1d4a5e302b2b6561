import type { WantedItem } from '@app/domain/goods';
import type { NeedContext, SessionContext, SessionsContext } from '@app/domain/notifications';
import type { Territory } from '@app/domain/territories';
import { districtByCode } from '@app/domain/territories';
import type { Wording } from '@app/wording';
import type { Fact } from './mail-view.js';

/** Says what a mission is: its kind, association, district and dates, and nothing else of it. */
export class MissionWords {
  constructor(
    private readonly wording: Wording,
    private readonly territory: Territory,
  ) {}

  /** `sessions`, `promised`: those that the reader has booked and the goods that he gives, where there are any. */
  facts(
    need: NeedContext,
    sessions: SessionsContext = need.sessions,
    promised: readonly WantedItem[] = [],
  ): readonly Fact[] {
    const fact = (name: string, value: string): Fact => ({ name: this.wording.t(`card.${name}`), value });
    return [
      fact('what', this.kind(need)),
      fact('who', need.associationName),
      fact('where', this.where(need)),
      ...(promised.length > 0 ? [fact('items-promised', this.wording.items(promised))] : []),
      ...(promised.length === 0 && need.items.length > 0
        ? [fact('items-lacking', this.wording.items(need.items))]
        : []),
      fact('when', this.when(need, sessions)),
    ];
  }

  kind({ kind }: NeedContext): string {
    return kind === null ? this.wording.t('card.what') : this.wording.label('kind', kind);
  }

  /** Short, for a subject. */
  day(next: SessionContext | null): string {
    return next
      ? this.wording.formatDay(next.startsAt, this.territory.timeZone)
      : this.wording.t('when.someday');
  }

  time({ startsAt }: SessionContext): string {
    return this.wording.formatTime(startsAt, this.territory.timeZone);
  }

  private where({ remote, district: code }: NeedContext): string {
    if (remote) return this.wording.t('where.remote');
    const district = code === null ? undefined : districtByCode(this.territory, code);
    if (!district) return this.territory.name;
    return this.wording.t('where.district', { territory: this.territory.name, district: district.name });
  }

  private when({ flexible }: NeedContext, { next, count }: SessionsContext): string {
    if (!next) return this.wording.t(flexible ? 'when.flexible' : 'when.unknown');
    const first = this.wording.formatSession(next.startsAt, next.endsAt, this.territory.timeZone);
    return count > 1 ? this.wording.t('when.and-more', { first, count: count - 1 }) : first;
  }
}
