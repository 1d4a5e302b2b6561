import type { ReactElement, ReactNode } from 'react';

const paths = {
  done: 'M5 12.5l4.5 4.5L19 7.5',
  mail: 'M3 6.5h18v11H3zM3.5 7l8.5 6.5L20.5 7',
  wait: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17',
  stop: 'M12 7.5v5.5M12 16.4v.1M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17',
} as const;

/** The picture that says how something went; the heading says it too. */
export function Mark({
  of,
  warm = false,
}: {
  readonly of: keyof typeof paths;
  readonly warm?: boolean;
}): ReactElement {
  return (
    <span className={warm ? 'mark warm' : 'mark'} aria-hidden="true">
      <svg viewBox="0 0 24 24">
        <path d={paths[of]} />
      </svg>
    </span>
  );
}

/** One thing to know, with its name. */
export function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the page is for, in one card. */
export function Card({
  title,
  mark,
  warm,
  eyebrow,
  children,
}: {
  readonly title: string;
  readonly mark?: keyof typeof paths;
  readonly warm?: boolean;
  readonly eyebrow?: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <article className="card">
      {mark && <Mark of={mark} warm={warm ?? false} />}
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {children}
    </article>
  );
}
