/** One fact with its name: "Where: Paris, 18e arrondissement". */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Action {
  readonly label: string;
  readonly url: string;
  readonly look: 'primary' | 'secondary' | 'plain';
}

/** A part of a mail, in the order of reading. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly title?: string; readonly items: readonly string[] }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  | { readonly kind: 'address'; readonly text: string; readonly url: string }
  | {
      readonly kind: 'aside';
      readonly title: string;
      readonly facts: readonly Fact[];
      readonly action: Action;
    };

/** All that a mail says, in the reader's words; HTML and plain text are made from it and add nothing. */
export interface MailView {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preview: string;
  readonly service: string;
  readonly title: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly string[];
  readonly unsubscribe?: { readonly label: string; readonly url: string };
}
