import type { Wording } from '@app/wording';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { styleSheetPath } from './style-sheet.js';

/** What a page is made of. `title` names the page in the tab and for a screen reader. */
export interface PageProps {
  readonly wording: Wording;
  readonly title: string;
  readonly children: ReactNode;
  /** Beside the name of the service; pages of a link have none. */
  readonly nav?: ReactNode;
  readonly wide?: boolean;
}

/** The frame of every page: no script, one style sheet, the language and direction of the reader. */
export function Page({ wording, title, children, nav, wide = false }: PageProps): ReactElement {
  return (
    <html lang={wording.locale} dir={wording.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Trait d’union`}</title>
        <link rel="stylesheet" href={styleSheetPath} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#content">
          {wording.t('pages:layout.skip')}
        </a>
        <header className="masthead">
          <a className="brand" href="/">
            <svg aria-hidden="true" viewBox="0 0 48 24" width="48" height="24">
              <circle cx="9" cy="12" r="7" />
              <circle cx="39" cy="12" r="7" />
              <path d="M16 12h16" />
            </svg>
            <span>Trait d’union</span>
          </a>
          {nav}
        </header>
        <main id="content" className={wide ? 'wide' : undefined}>
          {children}
        </main>
        <footer className="colophon">
          <p>{wording.t('pages:layout.purpose')}</p>
        </footer>
      </body>
    </html>
  );
}

export const toHtml = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;
