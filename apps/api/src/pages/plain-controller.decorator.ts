import { applyDecorators, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** A controller outside the API: pages and what they need. */
export const PlainController = (path: string): ClassDecorator =>
  applyDecorators(Controller(path), ApiExcludeController());
