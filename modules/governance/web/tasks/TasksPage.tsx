import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { listTasks, type Task, Urgency } from '#modules/governance/contract/task.ts';
import { BurdenPanel } from '#modules/governance/web/tasks/BurdenPanel.tsx';
import { SetTaskDialog } from '#modules/governance/web/tasks/SetTaskDialog.tsx';
import { taskWords } from '#modules/governance/web/tasks/task-words.ts';
import { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';
import '#modules/governance/web/urging.css';

/** As many as the board shows. */
const shown = 200;

/** The board of tasks by department, the loudest first, and what is asked of whom. */
export function TasksPage(): ReactNode {
  const t = useWords(taskWords);
  const [{ late }, setAddress] = useAddress({ late: '' });
  const [isSetting, setSetting] = useState(false);
  // A leader does what is asked of the school, and asks nobody.
  const isSchool = useSession().role.role === 'school_leader';
  const read = useRead(listTasks, { query: { size: shown, ...(late === 'true' && { late }) } });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const tasks = read.data?.items;
  return (
    <Page
      actions={
        <>
          <Checkbox
            checked={late === 'true'}
            onChange={({ target }) => setAddress({ late: target.checked ? 'true' : '' })}
          >
            {t('lateOnly')}
          </Checkbox>
          {!isSchool && (
            <Button onClick={() => setSetting(true)} type="primary">
              {t('set')}
            </Button>
          )}
        </>
      }
      subtitle={t('subtitle')}
      title={tasks ? <Title tasks={tasks} total={read.data?.total ?? 0} /> : t('tasks')}
    >
      <Stack>
        {tasks ? <Board tasks={tasks} /> : <LoadingShape />}
        {!isSchool && <BurdenPanel />}
      </Stack>
      {isSetting && <SetTaskDialog onClose={() => setSetting(false)} />}
    </Page>
  );
}

function Title({ tasks, total }: { tasks: readonly Task[]; total: number }): ReactNode {
  const t = useWords(taskWords);
  if (total === 0) return t('titleNone');
  const count = (urgency: Urgency): number => tasks.filter((task) => task.urgency === urgency).length;
  const [late, behind, soon] = [count('late'), count('behind'), count('due_soon')];
  const counts = { count: total, shown: tasks.length, late, behind, soon };
  return t(tasks.length < total ? 'titleFirst' : 'title', counts);
}

/** How loud a task is: late before behind before due soon before the rest. */
const loudness = ({ urgency }: Task): number =>
  urgency === null ? Urgency.options.length : Urgency.options.indexOf(urgency);

function Board({ tasks }: { tasks: readonly Task[] }): ReactNode {
  const t = useWords(taskWords);
  if (tasks.length === 0) return <EmptyState note={t('emptyNote')} title={t('empty')} />;
  const byOwner = [...Map.groupBy(tasks, ({ owner }) => owner.id).values()]
    .map((those) => those.toSorted((one, other) => loudness(one) - loudness(other)))
    .toSorted(([one], [other]) => (one && other ? loudness(one) - loudness(other) : 0));
  return byOwner.map((those) => (
    <Panel key={those[0]?.owner.id} title={t('ofDepartment', { org: those[0]?.owner.name ?? '', count: those.length })}>
      <ul className="ly-task-list">
        {those.map((task) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.id}`}>{task.title}</Link>
            {task.state === 'open' ? (
              <UrgencyMark dueOn={task.dueOn} urgency={task.urgency} />
            ) : (
              <Mark>{t(`is.${task.state}`)}</Mark>
            )}
            <span className="ly-muted ly-small">
              {t('progress')} {t('percent', { done: task.progress })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}
