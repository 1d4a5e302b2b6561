import { Get, Header } from '@nestjs/common';
import { Policy } from '../access/policy.decorator.js';
import { PlainController } from './plain-controller.decorator.js';
import { styleSheet, styleSheetName } from './style-sheet.js';

const forEver = 'public, max-age=31536000, immutable';
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#0b5e55" stroke-width="5">' +
  '<circle cx="11" cy="24" r="8"/><circle cx="37" cy="24" r="8"/><path d="M19 24h10"/></svg>';

@PlainController('assets')
@Policy('assets.read')
export class AssetsController {
  @Get(styleSheetName)
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', forEver)
  readStyleSheet(): string {
    return styleSheet;
  }

  @Get('icon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  readIcon(): string {
    return icon;
  }
}
