import type { ReactNode } from 'react';
import './states.css';

/** Nothing is here yet: what this is for, and the one thing to do. */
export function EmptyState(given: { title: string; note?: ReactNode; action?: ReactNode }): ReactNode {
  return (
    <div className="ly-state">
      <p className="ly-state-title">{given.title}</p>
      {given.note && <p className="ly-muted">{given.note}</p>}
      {given.action && <div className="ly-state-act">{given.action}</div>}
    </div>
  );
}
