import { Injectable } from '@nestjs/common';
import { ActByLink } from '@app/domain/accounts';
import { notFound, Refusal } from '@app/domain/errors';
import { ConfirmImportedOffer, RefuseImportedOffer } from '@app/domain/offers';
import { wordingFor } from '@app/wording';
import type { Response } from 'express';
import type { ReactElement } from 'react';
import type { OpenedLink } from '../access/bearer-links.js';
import { ConsentAnsweredPage, ConsentPage } from './consent-pages.js';
import { ConsentViews } from './consent-view.js';
import type { LinkAnswerRequest } from './link-answer.request.js';

/** Somebody whom an association's list named is asked first. */
@Injectable()
export class ConsentLinks {
  constructor(
    private readonly byLink: ActByLink,
    private readonly confirming: ConfirmImportedOffer,
    private readonly refusing: RefuseImportedOffer,
    private readonly views: ConsentViews,
  ) {}

  async show(
    { link, account, state }: OpenedLink,
    response: Response,
    error?: { readonly code: string; readonly pointer: string },
  ): Promise<ReactElement> {
    const wording = wordingFor(account.locale);
    const view = state === 'open' ? await this.views.find(link.subjectId ?? '') : undefined;
    if (view) return ConsentPage({ wording, view, name: account.givenName, error });
    response.status(410);
    return ConsentAnsweredPage({ wording, outcome: 'over' });
  }

  async answer(
    opened: OpenedLink,
    secret: string,
    { answer, charter, bornOn }: LinkAnswerRequest,
    response: Response,
  ): Promise<ReactElement> {
    const wording = wordingFor(opened.account.locale);
    try {
      const link = { purpose: 'offer-consent', secret } as const;
      await this.byLink.execute(link, 'volunteer', async (actor, { subjectId }) => {
        if (subjectId === null) throw notFound('offer-not-found');
        if (answer === 'no') await this.refusing.execute(actor, { offerId: subjectId });
        else
          await this.confirming.execute(actor, {
            offerId: subjectId,
            charterAccepted: charter === 'yes',
            bornOn: bornOn === '' ? undefined : bornOn,
          });
      });
      return ConsentAnsweredPage({ wording, outcome: answer === 'no' ? 'erased' : 'agreed' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'invalid') {
        response.status(422);
        return this.show(opened, response, { code: error.code, pointer: error.pointer ?? '' });
      }
      response.status(410);
      return ConsentAnsweredPage({ wording, outcome: 'over' });
    }
  }
}
