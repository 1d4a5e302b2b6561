import type { Params } from '@app/wording';
import type { Block } from './mail-view.js';
import type { ActionName } from './mail-actions.js';
import type { MailSubject } from './mail-subject.js';

/** How one kind of message is laid out around its words: what the words alone do not say. */
export interface MailShape {
  readonly actions: readonly ActionName[];
  /** Shows the mission: what, who, where, when. */
  readonly card?: true;
  /** Shows why the reader is asked. */
  readonly reasons?: true;
  /** A code from a closed list, in the section of labels of reasons. */
  readonly reason?: (subject: MailSubject) => string | null;
  /** Parameters beyond the common ones. */
  readonly params?: (subject: MailSubject) => Params;
  /** Parts that depend on the facts, after the first paragraph. */
  readonly more?: (subject: MailSubject) => readonly Block[];
  /** The button comes right after the first paragraph, with its address in clear. */
  readonly buttonFirst?: true;
}
