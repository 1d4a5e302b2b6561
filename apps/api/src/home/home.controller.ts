import { Get, Query, Req } from '@nestjs/common';
import type { PersonActor, SignedIn } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import { gapsOf } from '@app/matching';
import { GapViews, SupervisionViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { AccessRequest } from '../access/access-request.js';
import { CurrentActor, CurrentSession } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { Sessions } from '../access/sessions.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { decodeCursor, encodeCursor } from '../http/paging/cursor.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { PageController } from '../pages/page-controller.decorator.js';
import type { PageAnswer } from '../pages/render-page.interceptor.js';
import { actorsOf, firstToSee } from './readers.js';
import { ServiceFactsReader } from './service-facts.js';
import { SupervisionPage } from './supervision/supervision-page.js';
import { SupervisionQuery } from './supervision/supervision.query.js';
import { LandingPage } from './welcome/landing-page.js';
import { Landings } from './welcome/landing.js';
import { WelcomePage } from './welcome/welcome-page.js';

/** The first page, before and after signing in, and the coordinator's list. */
@PageController('')
export class HomeController {
  constructor(
    private readonly sessions: Sessions,
    private readonly facts: ServiceFactsReader,
    private readonly landings: Landings,
    private readonly supervision: SupervisionViews,
    private readonly gapFacts: GapViews,
  ) {}

  @Get()
  @Policy('home.read')
  async home(@Req() request: AccessRequest, @ReaderWords() wording: Wording): Promise<PageAnswer> {
    const signedIn = await this.sessions.of(request);
    if (!signedIn) return WelcomePage({ wording, facts: await this.facts.read() });
    return LandingPage({ wording, landing: await this.landings.of(signedIn) });
  }

  @Get('associations/:id')
  @Policy('home.pages')
  async association(
    @CurrentSession() signedIn: SignedIn,
    @IdParam('id') id: string,
    @ReaderWords() wording: Wording,
  ): Promise<PageAnswer> {
    const staff = actorsOf(signedIn).filter(({ kind }) => kind !== 'volunteer');
    const seen = await firstToSee(staff, (actor) => this.landings.association(actor, id));
    if (!seen) throw notFound('association-not-found');
    return LandingPage({ wording, landing: { associations: [seen.what] } });
  }

  @Get('supervision')
  @Policy('home.coordinator')
  async supervise(
    @CurrentActor() actor: PersonActor,
    @Query() filters: SupervisionQuery,
    @ReaderWords() wording: Wording,
  ): Promise<PageAnswer> {
    const { limit } = filters;
    const after = decodeCursor(filters.cursor, 1)?.[0];
    const cut = { limit, ...(typeof after === 'string' ? { after } : {}) };
    const rows = await this.supervision.matches(actor, filters, cut);
    const matches = rows.slice(0, limit);
    const last = rows.length > limit ? matches.at(-1) : undefined;
    const next = last && `/supervision?${nextQuery(filters, encodeCursor([last.id]))}`;
    const { open, recent } = await this.gapFacts.of(actor);
    return SupervisionPage({ wording, filters, matches, next, gaps: gapsOf(open, recent) });
  }
}

function nextQuery({ state, kind, district }: SupervisionQuery, cursor: string): string {
  const asked = Object.entries({ state, kind, district }).filter(([, value]) => value !== undefined);
  return new URLSearchParams([...asked, ['cursor', cursor]] as [string, string][]).toString();
}
