import type { ReactNode } from 'react';
import './Mark.css';

/** What a mark means; the words say it too, colour never alone. */
export type Tone = 'primary' | 'accent' | 'info' | 'good' | 'warn' | 'bad' | 'plain';

/** A short word on a soft ground: a state, a kind, a gain. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`ly-mark ly-mark-${tone}`}>{children}</span>;
}
