import { Body, Get, Post, Res } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { Refusal } from '@app/domain/errors';
import { SteerTerritory } from '@app/domain/steering';
import { SteeringViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Policy } from '../../access/policy.decorator.js';
import { diagnose } from '../../http/problems/diagnosis.js';
import { inWords } from '../../http/problems/problem-words.js';
import { ReaderWords } from '../../http/reader-words.decorator.js';
import { PageController } from '../../pages/page-controller.decorator.js';
import type { PageAnswer } from '../../pages/render-page.interceptor.js';
import { SeeOther } from '../../pages/render-page.interceptor.js';
import { SettingsPage } from './settings-page.js';
import { SettingsForm } from './settings.request.js';

/** The settings of a coordinator's territories as a page with a form. */
@PageController('supervision/settings')
export class SettingsController {
  constructor(
    private readonly views: SteeringViews,
    private readonly steering: SteerTerritory,
  ) {}

  @Get()
  @Policy('home.coordinator')
  async read(@CurrentActor() actor: PersonActor, @ReaderWords() wording: Wording): Promise<PageAnswer> {
    return SettingsPage({ wording, territories: await this.views.list(actor) });
  }

  @Post()
  @Policy('home.coordinator')
  async change(
    @CurrentActor() actor: PersonActor,
    @Body() { territory, version, batch, learning }: SettingsForm,
    @ReaderWords() wording: Wording,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageAnswer> {
    const modes = { batch, learning };
    try {
      await this.steering.execute(actor, { territory, ifVersion: version, modes });
      return new SeeOther('/supervision/settings');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, detail } = inWords(diagnose(error), wording, '');
      response.status(status);
      const refused = { territory, modes, pointer: error.pointer, text: detail };
      return SettingsPage({ wording, territories: await this.views.list(actor), refused });
    }
  }
}
