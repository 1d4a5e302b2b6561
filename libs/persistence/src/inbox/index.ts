import type { Provider } from '@nestjs/common';
import { Backlog } from './backlog.js';
import { DeadLetters } from './dead-letters.js';
import { Inbox } from './inbox.js';
import { QueueFeed } from './queue-feed.js';

export type { BacklogFigures } from './backlog.js';
export { Backlog } from './backlog.js';
export type { DeadLetter, DeadLetterFilter, Replay } from './dead-letters.js';
export { DeadLetters } from './dead-letters.js';
export type { InboxEntry, InboxKey } from './inbox-entry.js';
export type { Ending, Start } from './inbox.js';
export { Inbox } from './inbox.js';
export { QueueFeed } from './queue-feed.js';

export const inboxAdapters: Provider[] = [Inbox, QueueFeed, DeadLetters, Backlog];
