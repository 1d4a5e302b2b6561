import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { GateCode } from '@app/contracts';
import { gates } from '@app/contracts';
import { Refusal } from '@app/domain/errors';
import type { Observable } from 'rxjs';
import { catchError, throwError } from 'rxjs';

/** A refusal names the gate that failed only where it may be named; tier, age and wishes are "the conditions". */
@Injectable()
export class DiscreetGates implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => discreet(error))));
  }
}

function discreet(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.details?.['gate'] === undefined) return error;
  const { code, kind, wayOut, details } = error;
  const gate = String(details.gate);
  const named = Object.hasOwn(gates, gate) && gates[gate as GateCode].disclosed;
  return new Refusal(code, kind, {
    details: { ...details, gate: named ? gate : 'conditions' },
    ...(wayOut === undefined ? {} : { wayOut }),
  });
}
