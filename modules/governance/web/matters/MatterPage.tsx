import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { type MatterAct, type MatterInFull, readRaisedMatter } from '#modules/governance/contract/raised-matter.ts';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { ActOnMatterDialog } from '#modules/governance/web/matters/ActOnMatterDialog.tsx';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { SetTaskDialog } from '#modules/governance/web/tasks/SetTaskDialog.tsx';
import { Timeline } from '#modules/governance/web/Timeline.tsx';
import { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One matter: whose it is, what happened to it, what is to settle it, and what the reader may do. */
export function MatterPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(matterWords);
  const read = useRead(readRaisedMatter, { params: { id } });
  const [acting, setActing] = useState<MatterAct | 'task'>();
  const { role } = useSession().role;
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const matter = read.data;
  const { holder, state, isTaken, may } = matter;
  const said = state === 'open' ? t(isTaken ? 'holderIs' : 'holderNew', { org: holder.name }) : t(`is.${state}`);
  const maySetTask = state === 'open' && (role === 'official' || may.includes('close'));
  const close = (): void => setActing(undefined);
  return (
    <Page
      actions={
        <>
          {maySetTask && <Button onClick={() => setActing('task')}>{t('addTask')}</Button>}
          {may.map((act, nth) => (
            <Button key={act} onClick={() => setActing(act)} {...(nth === 0 ? { type: 'primary' as const } : {})}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </>
      }
      subtitle={said}
      title={matter.title}
    >
      <Columns>
        <Stack>
          <Panel title={t('body')}>
            <p className="ly-said">{matter.body}</p>
            <Facts matter={matter} />
          </Panel>
          {matter.answer !== null && (
            <Panel title={t('answer')}>
              <p className="ly-said">{matter.answer}</p>
            </Panel>
          )}
          <Tasks matter={matter} />
        </Stack>
        <Panel title={t('history')}>
          <History matter={matter} />
        </Panel>
      </Columns>
      {acting === 'task' && <SetTaskDialog matter={matter.id} onClose={close} owner={holder} />}
      {acting && acting !== 'task' && <ActOnMatterDialog act={acting} matter={matter} onClose={close} />}
    </Page>
  );
}

function Facts({ matter }: { matter: MatterInFull }): ReactNode {
  const t = useWords(matterWords);
  const language = useLanguage();
  const { kind, place, school, source, raisedAt, holder, dueOn, urgency, state } = matter;
  const items = [
    { key: 'holder', label: t('holder'), children: holder.name },
    ...(state === 'open'
      ? [{ key: 'due', label: t('due'), children: <UrgencyMark dueOn={dueOn} urgency={urgency} /> }]
      : []),
    { key: 'kind', label: t('kind'), children: kind?.name ?? t('noKind') },
    { key: 'where', label: t('where'), children: place.name },
    { key: 'school', label: t('school'), children: school?.name ?? t('noSchool') },
    { key: 'source', label: t('source'), children: t(`from.${source}`) },
    { key: 'raised', label: t('raisedAt'), children: formatDateTime(language, raisedAt) },
  ];
  return <Descriptions column={1} items={items} size="small" />;
}

function Tasks({ matter }: { matter: MatterInFull }): ReactNode {
  const t = useWords(matterWords);
  return (
    <Panel title={t('tasks')}>
      {matter.tasks.length === 0 && <p className="ly-muted">{t('noTasks')}</p>}
      <ul className="ly-task-list">
        {matter.tasks.map(({ id, title, owner, dueOn, urgency, state }) => (
          <li key={id}>
            {title === null ? t('task') : <Link to={`/tasks/${id}`}>{title}</Link>}
            <span className="ly-muted">{owner.name}</span>
            {state === 'open' ? <UrgencyMark dueOn={dueOn} urgency={urgency} /> : <TaskState state={state} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TaskState({ state }: { state: MatterInFull['tasks'][number]['state'] }): ReactNode {
  const t = useWords(taskWords);
  return <Mark>{t(`is.${state}`)}</Mark>;
}

function History({ matter }: { matter: MatterInFull }): ReactNode {
  const t = useWords(matterWords);
  const steps = matter.steps.map(({ what, at, from, to, reason }) => ({
    at,
    told: t(`step.${what}`, { from: from?.name ?? '', to: to?.name ?? '' }),
    said: reason,
  }));
  return <Timeline label={t('history')} steps={steps} />;
}
