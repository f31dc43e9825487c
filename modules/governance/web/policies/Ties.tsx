import type { ReactNode } from 'react';
import type { PolicyInFull, PolicyTie } from '#modules/governance/contract/policy.ts';
import { StateMark } from '#modules/governance/web/policies/PolicyMarks.tsx';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { Link } from '#web/ui/Link.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './policies.css';

/** What a document is tied to, as a small tree: what it points at, and what points at it. */
export function Ties({ policy: { ties } }: { policy: PolicyInFull }): ReactNode {
  const t = useWords(policyWords);
  return (
    <Panel title={t('ties')}>
      {ties.length === 0 ? (
        <p className="ly-muted">{t('noTies')}</p>
      ) : (
        <ul aria-label={t('ties')} className="ly-tree">
          {ties.map((tie, at) => (
            // The same document may stand in several places of the tree.
            // oxlint-disable-next-line react/no-array-index-key
            <Tie key={at} tie={tie} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Tie({ tie: { way, depth, relation, toAnchor, policy } }: { tie: PolicyTie }): ReactNode {
  const t = useWords(policyWords);
  const clause = way === 'out' && toAnchor !== null ? `?clause=${toAnchor}` : '';
  return (
    <li style={{ paddingInlineStart: `${(depth - 1) * 1.5}rem` }}>
      <span className="ly-muted">{t(`${way}.${relation}`)}</span>{' '}
      <Link to={`/policies/${policy.id}${clause}`}>{policy.title}</Link> <StateMark state={policy.state} />
    </li>
  );
}
