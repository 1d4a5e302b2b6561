import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { PlainController } from './plain-controller.decorator.js';
import { RenderPage } from './render-page.interceptor.js';

/** A controller whose handlers answer with a page (a React element) or with `seeOther`. */
export const PageController = (path: string): ClassDecorator =>
  applyDecorators(PlainController(path), UseInterceptors(RenderPage));
