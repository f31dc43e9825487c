import type { ReactNode } from 'react';
import type { Policy } from '#modules/governance/contract/policy.ts';
import type { PolicyState } from '#modules/governance/contract/policy-ref.ts';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones: Readonly<Record<PolicyState, Tone>> = {
  draft: 'info',
  not_yet: 'info',
  in_force: 'good',
  superseded: 'plain',
  abolished: 'plain',
};

/** What a document is on the day that is looked at. */
export function StateMark({ state }: { state: PolicyState }): ReactNode {
  const t = useWords(policyWords);
  return <Mark tone={tones[state]}>{t(`is.${state}`)}</Mark>;
}

/** What has to be known of a document before its words are relied on. */
export function PolicyMarks({ policy }: { policy: Policy }): ReactNode {
  const t = useWords(policyWords);
  return (
    <>
      <StateMark state={policy.state} /> {!policy.isConfirmed && <Mark tone="warn">{t('unconfirmed')}</Mark>}{' '}
      {!policy.isPublic && <Mark tone="accent">{t('internal')}</Mark>}
    </>
  );
}

/** From when to when a document is what it is. */
export function useSpan(): (policy: Pick<Policy, 'since' | 'until'>) => string {
  const t = useWords(policyWords);
  const language = useLanguage();
  return ({ since, until }) => {
    const [from, to] = [since, until].map((day) => day && formatDate(language, day));
    if (from && to) return t('fromTo', { from, to });
    if (from) return t('from', { from });
    return to ? t('until', { to }) : t('always');
  };
}
