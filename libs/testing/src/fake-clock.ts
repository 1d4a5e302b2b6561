import { Clock } from '@app/domain/time';

/** A clock that stands still until it is told to go. */
export class FakeClock extends Clock {
  private ms: number;

  constructor(now = '2026-10-05T10:00:00Z') {
    super();
    this.ms = Date.parse(now);
  }

  now(): Date {
    return new Date(this.ms);
  }

  setTo(instant: string | Date): void {
    this.ms = new Date(instant).getTime();
  }

  advance({ minutes = 0, days = 0 }: { readonly minutes?: number; readonly days?: number }): void {
    this.ms += minutes * 60_000 + days * 86_400_000;
  }
}
