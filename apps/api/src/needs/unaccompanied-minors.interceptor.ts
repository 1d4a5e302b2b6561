import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@app/domain/errors';
import { ReportUnaccompaniedMinor } from '@app/domain/needs';
import { NeedViews } from '@app/persistence';
import type { Observable } from 'rxjs';
import { catchError } from 'rxjs';
import type { AccessRequest } from '../access/access-request.js';
import { actorOf } from '../access/access-request.js';

/**
 * A home asked for a minor alone: the request is rolled back whole, and the task for coordinators is opened after it, in a
 * transaction of its own. Stands outside the one that keeps the request's key.
 */
@Injectable()
export class UnaccompaniedMinorsInterceptor implements NestInterceptor {
  constructor(
    private readonly reporting: ReportUnaccompaniedMinor,
    private readonly needs: NeedViews,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (error instanceof Refusal && error.code === 'unaccompanied-minor') await this.report(request);
        throw error;
      }),
    );
  }

  private async report(request: AccessRequest): Promise<void> {
    const actor = actorOf(request);
    const id = String(request.params['id']);
    const ofNeed = request.path.includes('/api/v1/needs/');
    const associationId = ofNeed ? (await this.needs.one(actor, id)).associationId : id;
    await this.reporting.execute(actor, { associationId });
  }
}
