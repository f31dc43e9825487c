import type { ReactNode } from 'react';
import type { Duty } from '#modules/governance/contract/duty-list.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { Link } from '#web/ui/Link.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The document of the registry a duty rests on, as a link to the clause, and what that says today. */
export function BasisAt({ duty: { basisAt } }: { duty: Duty }): ReactNode {
  const t = useWords(dutyWords);
  if (!basisAt) return null;
  const { policy, anchor, label, body } = basisAt;
  return (
    <div className="ly-small">
      <Link to={`/policies/${policy.id}${anchor === null ? '' : `?clause=${anchor}`}`}>
        {t('basisAt', { title: policy.title, clause: label })}
      </Link>
      {body !== null && <div className="ly-muted">{body}</div>}
    </div>
  );
}
