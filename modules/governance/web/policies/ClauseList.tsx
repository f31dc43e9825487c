import { type ReactNode, useEffect, useRef } from 'react';
import { type Clause, type Hanging, listHanging, type PolicyInFull } from '#modules/governance/contract/policy.ts';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { useClauses } from '#modules/governance/web/policies/use-clauses.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './policies.css';

/** As much as is shown of what hangs on a document. */
const most = 200;

/** The clauses of a version in their order, with what hangs on each; the one that was asked for comes into sight. */
export function ClauseList({ policy, marked }: { policy: PolicyInFull; marked: string }): ReactNode {
  const t = useWords(policyWords);
  const language = useLanguage();
  const { id, version } = policy;
  const { clauses, error, retry } = useClauses(id, version.id);
  const hanging = useRead(listHanging, { params: { id }, query: { size: most } }).data?.items ?? [];
  const began = formatDate(language, version.began);
  const shown =
    version.number === null ? t('draftShown', { began }) : t('versionShown', { number: version.number, began });
  const whole = hanging.filter(({ anchor }) => anchor === null);
  return (
    <Panel note={shown} title={t('clauses')}>
      {whole.length > 0 && <HangingList hanging={whole} />}
      {error && !clauses && <ErrorState error={error} onRetry={retry} />}
      {!error && !clauses && <LoadingShape shape="list" />}
      {clauses?.length === 0 && <p className="ly-muted">{version.isAbolition ? t('ended', { began }) : t('noText')}</p>}
      {clauses && (
        <div className="ly-clauses">
          {clauses.map((clause) => (
            <ClauseLine
              clause={clause}
              hanging={hanging.filter(({ anchor }) => anchor === clause.anchor)}
              isMarked={clause.anchor === marked}
              key={clause.anchor}
              of={id}
            />
          ))}
        </div>
      )}
    </Panel>
  );
}

const headings: readonly string[] = ['chapter', 'section', 'part', 'annex'];

function ClauseLine(given: { clause: Clause; hanging: readonly Hanging[]; isMarked: boolean; of: string }): ReactNode {
  const { clause, hanging, isMarked, of } = given;
  const t = useWords(policyWords);
  const { anchor, rank, label, body } = clause;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) line.current?.scrollIntoView({ block: 'center' });
  }, [isMarked]);
  const named = `ly-clause ly-clause-${headings.includes(rank) ? 'heading' : rank}${isMarked ? ' ly-clause-marked' : ''}`;
  return (
    <div className={named} id={anchor} ref={line}>
      <p>
        {label !== '' && (
          <Link className="ly-clause-label" to={`/policies/${of}?clause=${anchor}`}>
            {label}
          </Link>
        )}{' '}
        {body}
      </p>
      {hanging.length > 0 && (
        <details>
          <summary>{t('hangingHere', { count: hanging.length })}</summary>
          <HangingList hanging={hanging} />
        </details>
      )}
    </div>
  );
}

/** Duties and documents that rest on something. */
function HangingList({ hanging }: { hanging: readonly Hanging[] }): ReactNode {
  const t = useWords(policyWords);
  return (
    <ul aria-label={t('hanging')} className="ly-small">
      {hanging.map(({ policy, relation, fromAnchor, duty }) => (
        <li key={duty?.id ?? `${policy?.id} ${relation} ${fromAnchor}`}>
          {duty && (
            <Link to={`/duties?matter=${duty.matter}`}>{t('duty', { matter: duty.name, lead: duty.lead })}</Link>
          )}
          {policy && relation && (
            <Link to={`/policies/${policy.id}${fromAnchor === null ? '' : `?clause=${fromAnchor}`}`}>
              {t(`hang.${relation}`, { title: policy.title })}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
