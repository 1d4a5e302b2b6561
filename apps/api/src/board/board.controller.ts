import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { notFound } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { BoardQuery } from '@app/persistence';
import type { Wording } from '@app/wording';
import { Policy } from '../access/policy.decorator.js';
import type { HttpExchange } from '../http/exchange.decorator.js';
import { Exchange } from '../http/exchange.decorator.js';
import { IdParam } from '../http/input/id-param.decorator.js';
import { idCut, idPage } from '../http/paging/id-pages.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { BoardRequest } from './board.request.js';
import { BoardEntryResponse, BoardResponse } from './board.response.js';

/** What everybody may see. */
@Resource('board')
@Policy('board.read')
export class BoardController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly board: BoardQuery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Needs by the newest, and general calls for those that are never listed' })
  @ApiOkResponse({ type: BoardResponse })
  async list(
    @Query() request: BoardRequest,
    @ReaderWords() wording: Wording,
    @Exchange() exchange: HttpExchange,
  ): Promise<BoardResponse> {
    const { territory, kind, district, language } = request;
    const { limit, after } = idCut(request);
    const filters = { territory, kind, district, language };
    return this.work.run(service, async (tx) => {
      const { entries } = await this.board.page(tx, filters, { limit: limit + 1, after });
      const calls = after === undefined ? await this.board.generalCalls(tx, filters) : [];
      return {
        ...idPage(entries, request, exchange),
        generalCalls: calls.map((call) => ({
          ...call,
          text: call.kind ? wording.label('kindCall', call.kind) : '',
        })),
      };
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One need of the board' })
  @ApiOkResponse({ type: BoardEntryResponse })
  async one(@IdParam('id') needId: string): Promise<BoardEntryResponse> {
    const [entry] = await this.work.run(service, (tx) => this.board.listedAmong(tx, [needId]));
    if (!entry) throw notFound('need-not-found');
    return entry;
  }
}
