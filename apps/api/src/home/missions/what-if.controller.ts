import { Get, Query, Res } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { Refusal } from '@app/domain/errors';
import type { Change } from '@app/matching';
import { MatchViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Policy } from '../../access/policy.decorator.js';
import { IdParam } from '../../http/input/id-param.decorator.js';
import { RequestValidation } from '../../http/input/validation.js';
import { HttpProblem } from '../../http/problems/http-problem.js';
import { ReaderWords } from '../../http/reader-words.decorator.js';
import { changeOf, CounterfactualRequest } from '../../matches/counterfactual.request.js';
import { Counterfactuals } from '../../matches/counterfactuals.js';
import { PageController } from '../../pages/page-controller.decorator.js';
import type { PageAnswer } from '../../pages/render-page.interceptor.js';
import { WhatIfPage } from './what-if-page.js';
import { typedChange, WhatIfQuery } from './what-if.query.js';

/** What a match would be with one thing changed, as a page for coordinators. */
@PageController('matches/:id/what-if')
export class WhatIfController {
  private readonly validation = new RequestValidation();

  constructor(
    private readonly matches: MatchViews,
    private readonly counterfactuals: Counterfactuals,
  ) {}

  @Get()
  @Policy('home.coordinator')
  async wonder(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') id: string,
    @Query() query: WhatIfQuery,
    @ReaderWords() wording: Wording,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const match = await this.matches.one(actor, id);
    if (query.kind === undefined) return WhatIfPage({ wording, match });
    try {
      const told = await this.counterfactuals.of(actor, id, await this.changeIn(query));
      return WhatIfPage({ wording, match, asked: { query, errors: new Map() }, told });
    } catch (error) {
      response.status(422);
      return WhatIfPage({ wording, match, asked: { query, errors: errorsBeside(wording, error) } });
    }
  }

  private async changeIn(query: WhatIfQuery): Promise<Change> {
    const metadata = { type: 'body', metatype: CounterfactualRequest } as const;
    return changeOf((await this.validation.transform(typedChange(query), metadata)) as CounterfactualRequest);
  }
}

/** By pointer, in words. @throws what is no fault of the form */
function errorsBeside(wording: Wording, error: unknown): ReadonlyMap<string, string> {
  const say = (code: string) => wording.t(`problems:codes.${code}`);
  if (error instanceof HttpProblem && error.errors)
    return new Map(error.errors.map(({ pointer, code }) => [pointer, say(code)]));
  if (error instanceof Refusal && error.pointer !== undefined)
    return new Map([[error.pointer, say(error.code)]]);
  throw error;
}
