import { Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Wording } from '@app/wording';
import type { Response } from 'express';
import { Policy } from '../access/policy.decorator.js';
import { ReaderWords } from '../http/reader-words.decorator.js';
import { Resource } from '../http/resource.decorator.js';
import { taxonomyIn } from './taxonomy.js';
import { TaxonomyResponse } from './taxonomy.response.js';

@Resource('taxonomy')
export class TaxonomyController {
  @Get()
  @Policy('taxonomy.read')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Vary', 'Accept-Language')
  @ApiOperation({ summary: 'Kinds, languages, levels, skills, reasons: codes with their words' })
  @ApiOkResponse({ type: TaxonomyResponse })
  read(@ReaderWords() wording: Wording, @Res({ passthrough: true }) response: Response): TaxonomyResponse {
    response.set('Content-Language', wording.locale);
    return taxonomyIn(wording);
  }
}
