import type { NeedProfile, OpenInvitation } from '@app/matching';
import type { Town } from '../../run/town.js';
import type { Desk } from '../policy.js';
import { needProfileOf } from './profiles.js';

/** An invitation of the run. */
export interface Sent extends OpenInvitation {
  readonly volunteer: number;
  readonly sentTick: number;
}

/** What the service holds of an open need: its profile as things stand, its waves, its open invitations. */
export interface NeedPage {
  profile: NeedProfile;
  open: Sent[];
  wavesSent: number;
  /** Not to be planned before, in milliseconds. */
  lookAgainAtMs: number;
}

/** The needs as the service would hold them. */
export class NeedBook {
  private readonly pages = new Map<number, NeedPage>();

  constructor(private readonly town: Town) {}

  page(need: number): NeedPage {
    const known = this.pages.get(need);
    if (known) return known;
    const page = { profile: needProfileOf(this.town.needs[need]!), open: [], wavesSent: 0, lookAgainAtMs: 0 };
    this.pages.set(need, page);
    return page;
  }

  /** Brings the places of a need up to date. */
  refresh(need: number, desk: Desk): void {
    const page = this.page(need);
    const placesHeld = desk.held(need);
    const placesConfirmed = desk.confirmed(need);
    page.profile = { ...page.profile, placesHeld, placesConfirmed };
    page.lookAgainAtMs = 0;
  }

  /** The open invitations that have run out. */
  expired(nowMs: number): readonly { readonly need: number; readonly sent: Sent }[] {
    return [...this.pages].flatMap(([need, { open }]) =>
      open.filter(({ expiresAt }) => expiresAt!.getTime() <= nowMs).map((sent) => ({ need, sent })),
    );
  }

  close(need: number, volunteer: number): Sent | undefined {
    const page = this.page(need);
    const sent = page.open.find((one) => one.volunteer === volunteer);
    page.open = page.open.filter((one) => one !== sent);
    return sent;
  }
}
