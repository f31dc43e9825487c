import type { ReactNode } from 'react';
import './board.css';

/** A measure in a list of them: its name, its value, and what it means. */
export function Measure(given: { name: string; value: string; note?: string | undefined }): ReactNode {
  return (
    <div>
      <dt>{given.name}</dt>
      <dd>{given.value}</dd>
      {given.note && <dd className="ly-muted ly-small">{given.note}</dd>}
    </div>
  );
}
