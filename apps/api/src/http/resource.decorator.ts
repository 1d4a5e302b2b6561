import { applyDecorators, Controller } from '@nestjs/common';
import { ApiDefaultResponse, ApiTags } from '@nestjs/swagger';
import { Problem } from './problems/problem.js';

/** A controller of the API: its routes live under `/api/v1/<path>`. */
export const Resource = (path: string, tag = path.split('/')[0] ?? path): ClassDecorator =>
  applyDecorators(
    Controller(`api/v1/${path}`),
    ApiTags(tag),
    ApiDefaultResponse({ type: Problem, description: 'Any problem.' }),
  );
