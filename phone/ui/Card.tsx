import type { ReactNode } from 'react';
import './Card.css';

/** What a mark means; the words say it too, colour never alone. */
export type Tone = 'primary' | 'accent' | 'info' | 'good' | 'warn' | 'bad' | 'plain';

/** A short word on a soft ground. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`ly-mark ly-mark-${tone}`}>{children}</span>;
}

/** One matter: a mark, a title that says what is the case, quiet lines, then what can be done. */
export function Card(given: { mark?: ReactNode; title?: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <section className="ly-card">
      {given.mark && <p>{given.mark}</p>}
      {given.title && <h2 className="ly-card-title">{given.title}</h2>}
      {given.children}
    </section>
  );
}

/** A quiet line of a card. */
export function Line({ children }: { children: ReactNode }): ReactNode {
  return <p className="ly-line">{children}</p>;
}

/** A line across the screen that says how things stand: offline, waiting, refused. */
export function Notice({
  tone = 'warn',
  children,
}: {
  tone?: 'warn' | 'bad' | 'good' | 'info';
  children: ReactNode;
}): ReactNode {
  return <output className={`ly-notice ly-mark-${tone}`}>{children}</output>;
}
