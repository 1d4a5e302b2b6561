import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const styleSheet = readFileSync(new URL('./pages.css', import.meta.url), 'utf8');

/** Named after its content, so that a browser may keep it for ever. */
export const styleSheetName = `pages-${createHash('sha256').update(styleSheet).digest('hex').slice(0, 12)}.css`;
export const styleSheetPath = `/assets/${styleSheetName}`;
