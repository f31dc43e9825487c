import { Fragment, type ReactNode } from 'react';
import type { ModerationItem } from '#modules/messages/contract/moderation.ts';
import './moderation.css';

/** What somebody said, with what was found in it marked; where two finds overlap, what the first leaves of the second. */
export function MarkedWords({ said, hits }: { said: string; hits: ModerationItem['hits'] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of [...hits].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    parts.push(
      <Fragment key={start}>{said.slice(at, start)}</Fragment>,
      <mark key={`m${start}`}>{said.slice(start, to)}</mark>,
    );
    at = to;
  }
  return (
    <blockquote className="moderation-words">
      {parts}
      {said.slice(at)}
    </blockquote>
  );
}
