import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { readTask, type TaskAct, type TaskInFull } from '#modules/governance/contract/task.ts';
import { ActOnTaskDialog } from '#modules/governance/web/tasks/ActOnTaskDialog.tsx';
import { EvidencePanel } from '#modules/governance/web/tasks/EvidencePanel.tsx';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { Timeline } from '#modules/governance/web/Timeline.tsx';
import { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
import { formatDate, formatList, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One task: who owes it until when, how far it is, what happened, and what the reader may do. */
export function TaskPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(taskWords);
  const read = useRead(readTask, { params: { id } });
  const [acting, setActing] = useState<TaskAct>();
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const task = read.data;
  const steps = task.steps.map(({ what, at, org, progress, said }) => ({
    at,
    told: t(`step.${what}`, { org: org?.name ?? '', done: progress }),
    said,
  }));
  return (
    <Page
      actions={task.may.map((act) => (
        <Button key={act} onClick={() => setActing(act)} {...(act === primary(task) && { type: 'primary' as const })}>
          {t(`act.${act}`)}
        </Button>
      ))}
      subtitle={`${task.owner.name} · ${t(`is.${task.state}`)}`}
      title={task.title}
    >
      <Columns>
        <Panel title={t('body')}>
          <p className="ly-said">{task.body}</p>
          <Facts task={task} />
        </Panel>
        <Stack>
          <EvidencePanel task={task} />
          <Panel title={t('history')}>
            <Timeline label={t('history')} steps={steps} />
          </Panel>
        </Stack>
      </Columns>
      {acting && <ActOnTaskDialog act={acting} onClose={() => setActing(undefined)} task={task} />}
    </Page>
  );
}

/** The act that takes a task on, where the reader may do it. */
const primary = ({ may }: TaskInFull): TaskAct | undefined =>
  (['hand_in', 'accept', 'resume', 'reopen'] as const).find((act) => may.includes(act));

function Facts({ task }: { task: TaskInFull }): ReactNode {
  const t = useWords(taskWords);
  const language = useLanguage();
  // The matter is its holder’s: a school reads what it raised itself alone.
  const isSchool = useSession().role.role === 'school_leader';
  const { owner, coOwners, askedBy, inCharge, began, dueOn, urgency, progress, minutes, matter } = task;
  const along = formatList(
    language,
    coOwners.map(({ name }) => name),
  );
  const items = [
    { key: 'owner', label: t('owner'), children: owner.name },
    { key: 'inCharge', label: t('inCharge'), children: inCharge ?? t('nobodyYet') },
    ...(coOwners.length > 0 ? [{ key: 'along', label: t('coOwners'), children: along }] : []),
    { key: 'askedBy', label: t('askedBy'), children: askedBy.name },
    { key: 'began', label: t('began'), children: formatDate(language, began) },
    { key: 'due', label: t('due'), children: <UrgencyMark dueOn={dueOn} urgency={urgency} /> },
    { key: 'progress', label: t('progress'), children: t('percent', { done: progress }) },
    { key: 'minutes', label: t('minutes'), children: t('takes', { minutes: formatNumber(language, minutes) }) },
    ...(matter === null || isSchool
      ? []
      : [{ key: 'matter', label: t('matter'), children: <Link to={`/matters/${matter}`}>{t('toMatter')}</Link> }]),
  ];
  return <Descriptions column={1} items={items} size="small" />;
}
