import type { ReactNode } from 'react';
import type { MatterInFull } from '#modules/governance/contract/raised-matter.ts';
import { proposalWords } from '#modules/governance/phone/proposal-words.ts';
import { whereItIs } from '#modules/governance/phone/where-it-is.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { useParam } from '#phone/ui/Link.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';

/** One proposal: where it is, what came of it, what is done for it, and how it went. */
export function ProposalScreen(): ReactNode {
  const t = useWords(proposalWords);
  const language = useLanguage();
  const read = useRead('governance.readRaisedMatter', { params: { id: useParam('id') } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton cards={2} />;
  const matter = read.data;
  const { title, body, state, holder, dueOn, answer } = matter;
  const where = t(whereItIs(matter), { org: holder.name, day: formatDay(language, dueOn) });
  return (
    <Screen title={title}>
      <Card mark={<Mark tone={state === 'done' ? 'good' : 'plain'}>{t(`mark.${state}`)}</Mark>} title={where}>
        {answer !== null && (
          <Line>
            {t('answer')}：{answer}
          </Line>
        )}
        <ReadAloud text={[where, answer ?? ''].join('。')} />
      </Card>
      <Tasks matter={matter} />
      <Card title={t('about')}>
        <Line>{body}</Line>
      </Card>
      <Card title={t('steps')}>
        {matter.steps.map(({ what, at, from, to }) => (
          <Line key={`${at} ${what}`}>
            {formatDay(language, at)} {t(`step.${what}`, { from: from?.name ?? '', to: to?.name ?? '' })}
          </Line>
        ))}
      </Card>
    </Screen>
  );
}

/** Who does what for it until when, without what departments call it. */
function Tasks({ matter: { tasks } }: { matter: MatterInFull }): ReactNode {
  const t = useWords(proposalWords);
  const language = useLanguage();
  const shown = tasks.filter(({ state }) => state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <Card title={t('doing')}>
      {shown.map(({ id, owner, dueOn, state }) => (
        <Line key={id}>
          {t(state === 'done' ? 'taskDone' : 'task', { org: owner.name, day: formatDay(language, dueOn) })}
        </Line>
      ))}
    </Card>
  );
}
