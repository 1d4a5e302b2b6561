import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import { UnitOfWork } from '@app/domain/events';
import { Tasks } from '@app/domain/supervision';
import { SupervisionViews } from '@app/persistence';
import type { Wording } from '@app/wording';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import type { HttpExchange } from '../http/exchange.decorator.js';
import { Exchange } from '../http/exchange.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { idCut, idPage } from '../http/paging/id-pages.js';
import type { Page } from '../http/paging/page.js';
import { PageRequest } from '../http/paging/page.request.js';
import { ApiPage } from '../http/paging/page.response.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { CloseTaskRequest } from './task.request.js';
import { TaskResponse, taskResponse } from './task.response.js';

/** What waits for a coordinator. */
@Resource('supervision/tasks', 'supervision')
export class TasksController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SupervisionViews,
    private readonly tasks: Tasks,
  ) {}

  @Get()
  @Policy('supervision.read')
  @ApiOperation({ summary: 'Open tasks, the oldest first' })
  @ApiPage(TaskResponse)
  async list(
    @CurrentActor() actor: PersonActor,
    @Query() page: PageRequest,
    @ReaderWords() wording: Wording,
    @Exchange() exchange: HttpExchange,
  ): Promise<Page<TaskResponse>> {
    const tasks = await this.views.tasks(actor, idCut(page));
    return idPage(
      tasks.map((task) => taskResponse(wording, task)),
      page,
      exchange,
    );
  }

  @Post(':id/close')
  @HttpCode(204)
  @Policy('tasks.close')
  @ApiOperation({ summary: 'Say what became of a task' })
  @ApiNoContentResponse()
  async close(
    @CurrentActor() actor: PersonActor,
    @IdParam('id') taskId: string,
    @Body() { outcome }: CloseTaskRequest,
  ): Promise<void> {
    const closed = await this.work.run(actor, (tx) => this.tasks.closeById(tx, taskId, actor, outcome));
    if (!closed) throw notFound('task-not-found');
  }
}
