import { Global, Module } from '@nestjs/common';
import { ProblemPages } from '../http/problems/problem.filter.js';
import { AssetsController } from './assets.controller.js';
import { HtmlProblemPages } from './problem-page.js';
import { RenderPage } from './render-page.interceptor.js';

/** The frame of the pages, their style, and how a problem is told on one. */
@Global()
@Module({
  controllers: [AssetsController],
  providers: [RenderPage, { provide: ProblemPages, useClass: HtmlProblemPages }],
  exports: [RenderPage, ProblemPages],
})
export class PagesModule {}
