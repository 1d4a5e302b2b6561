import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaughtMail } from '@app/runtime';
import type { City, CityNeed, Draws } from '@app/simulation';
import type { Surroundings } from '@app/testing';
import { Desk, mailedLink, stubbornly, succeeded, Visitor } from '@app/testing';

/** What the service said yes to, as its clients remember it. */
export interface Acknowledged {
  readonly since: Date;
  readonly needIds: readonly string[];
  readonly answers: readonly { readonly linkId: string; readonly answer: 'yes' | 'no' }[];
  readonly confirmedMatchIds: readonly string[];
}

const posters = 3;
const postPauseMs = { least: 100, most: 500 };
const readers = 3;
const shareOfYes = 0.6;
const deskPauseMs = 200;

/** Associations that post and confirm, volunteers who answer their mails, all of them stubborn. */
export class CityLife {
  private readonly since = new Date();
  private readonly needs: { readonly id: string; readonly desk: Desk }[] = [];
  private readonly answers: { readonly linkId: string; readonly answer: 'yes' | 'no' }[] = [];
  private readonly confirmed: string[] = [];
  private readonly unread: string[] = [];
  private readonly anybody: Visitor;

  private constructor(
    private readonly draws: Draws,
    private readonly postings: readonly CityNeed[],
    private readonly desks: ReadonlyMap<number, Desk>,
    surroundings: Surroundings,
  ) {
    this.anybody = new Visitor(surroundings);
    surroundings.mailbox.onMail((mail) => this.receive(mail));
  }

  /** Has a member of every verified association sign in. */
  static async begin(draws: Draws, city: City, surroundings: Surroundings): Promise<CityLife> {
    const desks = new Map<number, Desk>();
    for (const [index, { contact, verified }] of city.associations.entries()) {
      if (!verified) continue;
      desks.set(index, await Desk.of(await new Visitor(surroundings, contact.email).signIn()));
    }
    return new CityLife(draws, city.needs, desks, surroundings);
  }

  /** Lives until `endsAt`; whatever was begun by then is carried through. */
  async live(endsAt: number): Promise<Acknowledged> {
    const repeat = async (name: string, turn: (draws: Draws) => Promise<unknown>) => {
      const draws = this.draws.branch(name);
      while (performance.now() < endsAt) await turn(draws);
    };
    await Promise.all([
      ...Array.from({ length: posters }, (_, index) =>
        repeat(`poster ${index}`, (draws) => this.post(draws)),
      ),
      ...Array.from({ length: readers }, (_, index) =>
        repeat(`reader ${index}`, (draws) => this.answer(draws)),
      ),
      repeat('desk', (draws) => this.confirm(draws)),
    ]);
    return {
      since: this.since,
      needIds: this.needs.map(({ id }) => id),
      answers: this.answers,
      confirmedMatchIds: this.confirmed,
    };
  }

  private async post(draws: Draws): Promise<void> {
    await sleep(draws.whole(postPauseMs.least, postPauseMs.most));
    const { association, need } = draws.one(this.postings);
    const desk = this.desks.get(association);
    if (!desk) return;
    const key = randomUUID();
    const reply = await stubbornly(() => desk.post(need, key));
    if (succeeded(reply)) this.needs.push({ id: reply.body.id, desk });
  }

  /** Mails about a question carry a link that answers it. */
  private receive(mail: CaughtMail): void {
    const link = mailedLink(mail, 'a');
    if (link) this.unread.push(link);
  }

  private async answer(draws: Draws): Promise<void> {
    const link = this.unread.shift();
    if (!link) {
      await sleep(20);
      return;
    }
    const answer = draws.chance(shareOfYes) ? 'yes' : 'no';
    await stubbornly(() => this.anybody.get(link));
    const reply = await stubbornly(() => this.anybody.submit(link, { answer }));
    if (succeeded(reply)) this.answers.push({ linkId: link.split('/')[2] ?? '', answer });
  }

  private async confirm(draws: Draws): Promise<void> {
    await sleep(deskPauseMs);
    if (this.needs.length === 0) return;
    const { id, desk } = draws.one(this.needs);
    const matches = await stubbornly(() => desk.matchesOf(id));
    for (const match of matches.filter(({ state }) => state === 'accepted')) {
      if (succeeded(await stubbornly(() => desk.confirm(match.id)))) this.confirmed.push(match.id);
    }
  }
}
