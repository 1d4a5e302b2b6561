import { Body, Get, Post, Res } from '@nestjs/common';
import type { PersonActor, SignedIn } from '@app/domain/accounts';
import { notFound, Refusal } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { ApplyToNeed } from '@app/domain/matches';
import type { MatchContactsView, MatchDetail, MissionView } from '@app/persistence';
import {
  CandidateViews,
  MatchContacts,
  MatchViews,
  MissionViews,
  NeedViews,
  OfferViews,
} from '@app/persistence';
import type { Wording } from '@app/wording';
import type { Response } from 'express';
import { CurrentActor, CurrentSession } from '../../access/current-actor.decorator.js';
import { Policy } from '../../access/policy.decorator.js';
import { AnswerRequest } from '../../answer-pages/answer.request.js';
import { IdParam } from '../../http/input/id-param.decorator.js';
import { ReaderWords } from '../../http/reader-words.decorator.js';
import { NearMissDesk } from '../../near-misses/near-miss-desk.js';
import { PageController } from '../../pages/page-controller.decorator.js';
import type { PageAnswer } from '../../pages/render-page.interceptor.js';
import { SeeOther } from '../../pages/render-page.interceptor.js';
import type { Seen } from '../readers.js';
import { actorsOf, firstToSee } from '../readers.js';
import { MatchPage } from './match-page.js';
import { MissionPage } from './mission-page.js';
import { NeedPage } from './need-page.js';
import { OfferPage } from './offer-page.js';
import { PageDecisions } from './page-decisions.js';

const cut = { limit: 50 };

/** Plain pages of needs, offers and matches, for each of their readers; mails lead here. */
@PageController('')
export class MissionsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedViews,
    private readonly offers: OfferViews,
    private readonly matches: MatchViews,
    private readonly candidates: CandidateViews,
    private readonly contacts: MatchContacts,
    private readonly missions: MissionViews,
    private readonly applying: ApplyToNeed,
    private readonly nearMisses: NearMissDesk,
    private readonly decisions: PageDecisions,
  ) {}

  @Get('needs/:id')
  @Policy('home.pages')
  async need(
    @CurrentSession() signedIn: SignedIn,
    @IdParam('id') id: string,
    @ReaderWords() wording: Wording,
  ): Promise<PageAnswer> {
    const staff = actorsOf(signedIn).filter(({ kind }) => kind !== 'volunteer');
    const seen = await firstToSee(staff, (actor) => this.needs.one(actor, id));
    if (!seen) return MissionPage({ wording, mission: await this.missionOf(signedIn, id) });
    return NeedPage({
      wording,
      need: seen.what,
      matches: (await this.matches.ofNeed(seen.as, id, cut)).slice(0, cut.limit),
      candidates: await this.candidates.ofNeed(seen.as, id),
      nearMisses: await this.nearMisses.ofNeed(seen.as, id),
      coordinates: seen.as.kind === 'coordinator',
    });
  }

  @Post('needs/:id')
  @Policy('home.volunteer')
  async apply(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') id: string,
    @ReaderWords() wording: Wording,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const mission = await this.missionOf(actor, id);
    const own = await this.offers.own(actor, cut);
    const offer = own.find(
      ({ state, kinds, anythingUseful }) =>
        state === 'published' && (anythingUseful || (mission.kind !== null && kinds.includes(mission.kind))),
    );
    try {
      if (!offer) throw notFound('offer-not-found');
      const { matchId } = await this.applying.execute(actor, { needId: id, offerId: offer.id });
      return new SeeOther(`/matches/${matchId}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.status(409);
      return MissionPage({ wording, mission, error: offer ? error.code : 'no-offer-for-it' });
    }
  }

  @Get('offers/:id')
  @Policy('home.pages')
  async offer(
    @CurrentSession() signedIn: SignedIn,
    @IdParam('id') id: string,
    @ReaderWords() wording: Wording,
  ): Promise<PageAnswer> {
    const seen = await firstToSee(actorsOf(signedIn), (actor) => this.offers.one(actor, id));
    if (!seen) throw notFound('offer-not-found');
    const matches = (await this.matches.ofOffer(seen.as, id, cut)).slice(0, cut.limit);
    const nearMisses = await this.nearMisses.ofOffer(seen.as, id);
    const coordinates = seen.as.kind === 'coordinator';
    return OfferPage({ wording, offer: seen.what, matches, nearMisses, coordinates });
  }

  @Get('matches/:id')
  @Policy('home.pages')
  async match(
    @CurrentSession() signedIn: SignedIn,
    @IdParam('id') id: string,
    @ReaderWords() wording: Wording,
  ): Promise<PageAnswer> {
    const seen = await firstToSee(actorsOf(signedIn), (actor) => this.matches.one(actor, id));
    if (!seen) throw notFound('match-not-found');
    return this.matchPage(wording, id, seen);
  }

  @Post('matches/:id')
  @Policy('home.pages')
  async decide(
    @CurrentSession() signedIn: SignedIn,
    @IdParam('id') id: string,
    @Body() answer: AnswerRequest,
    @ReaderWords() wording: Wording,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const seen = await firstToSee(actorsOf(signedIn), (actor) => this.matches.one(actor, id));
    if (!seen) throw notFound('match-not-found');
    try {
      await this.decisions.take(seen.as, seen.what, answer);
      return new SeeOther(`/matches/${id}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.status(409);
      return this.matchPage(wording, id, seen, error.code);
    }
  }

  private async matchPage(
    wording: Wording,
    id: string,
    { as, what: match }: Seen<MatchDetail>,
    error?: string,
  ): Promise<PageAnswer> {
    const { sessions } = await this.work.run(service, (tx) => this.missions.ofMatch(tx, id));
    const contacts = await this.contactsOf(as, id);
    const told = error === undefined ? {} : { error };
    return MatchPage({ wording, match, sessions, as: as.kind, contacts, ...told });
  }

  private missionOf({ accountId }: { readonly accountId: string }, needId: string): Promise<MissionView> {
    return this.work.run(service, (tx) => this.missions.forVolunteer(tx, accountId, needId));
  }

  /** Only the parties of a confirmed match have any; coordinators read none here. */
  private async contactsOf(actor: PersonActor, matchId: string): Promise<MatchContactsView | undefined> {
    if (actor.kind === 'coordinator') return undefined;
    try {
      return await this.contacts.read(actor, matchId);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
}
