import { Controller, Get } from '@nestjs/common';
import type { HealthCheckResult } from '@nestjs/terminus';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { HealthChecks } from './health-check.js';

const answerWithinMs = 2_000;

/** Liveness: the process turns. Readiness: what it needs answers too (503 when something does not). */
@Controller('health')
export class HealthController {
  constructor(
    private readonly service: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly checks: HealthChecks,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<HealthCheckResult> {
    return this.service.check(
      this.checks.all.map(({ name, probe, required = true }) => async () => {
        const indicator = this.indicators.check(name);
        const seen = await indicator.attempt(async () => void (await probe())).withTimeout(answerWithinMs);
        if (seen[name]?.status === 'up') return indicator.up();
        // Without the error's text, which names hosts and ports.
        return required ? indicator.down() : indicator.degraded();
      }),
    );
  }
}
