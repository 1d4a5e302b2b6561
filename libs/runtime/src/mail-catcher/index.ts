export type { CaughtMail } from './caught-mail.js';
export type { MailCatcherOptions } from './mail-catcher.js';
export { MailCatcher } from './mail-catcher.js';
