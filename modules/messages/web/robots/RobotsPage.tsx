import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listRobots, type Robot, tryRobot } from '#modules/messages/contract/robot.ts';
import { EndRobotDialog } from '#modules/messages/web/robots/EndRobotDialog.tsx';
import { NewRobotDialog } from '#modules/messages/web/robots/NewRobotDialog.tsx';
import { robotWords as words } from '#modules/messages/web/robots/robot-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What was said a moment ago is looked at again so often, until it is known what became of it. */
const onItsWayMs = 3_000;

const isOnItsWay = ({ phase }: Robot): boolean => phase === 'waiting' || phase === 'sending';

/** The group chats in which a school has its notices announced. */
export function RobotsPage(): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [dialog, setDialog] = useState<Robot | 'new'>();
  const [hasTried, setHasTried] = useState(false);
  const robots = useRead(listRobots, {}, hasTried ? { everyMs: onItsWayMs } : {});
  const items = robots.data?.items;
  if (hasTried && items && !items.some(isOnItsWay)) setHasTried(false);
  const trial = useAct(tryRobot, {
    onDone: () => {
      toast(t('tried'));
      setHasTried(true);
    },
  });
  const columns = useColumns({ onTry: (id) => trial.mutate({ params: { id } }), onEnd: setDialog });
  const isOffered = robots.data?.offered.length !== 0;
  const add = isOffered && (
    <Button onClick={() => setDialog('new')} type="primary">
      {t('add')}
    </Button>
  );
  return (
    <Page actions={add} subtitle={t('subtitle')} title={t('title')}>
      {trial.error && <ErrorState error={trial.error} />}
      <DataTable
        columns={columns}
        empty={
          isOffered ? (
            <EmptyState note={t('noneNote')} title={t('none')} />
          ) : (
            <EmptyState note={t('notOfferedNote')} title={t('notOffered')} />
          )
        }
        error={robots.error}
        label={t('title')}
        onRetry={() => void robots.refetch()}
        rowKey="id"
        rows={items}
        unit={t('unit')}
      />
      {dialog === 'new' && <NewRobotDialog onClose={() => setDialog(undefined)} />}
      {dialog && dialog !== 'new' && <EndRobotDialog onClose={() => setDialog(undefined)} robot={dialog} />}
    </Page>
  );
}

function useColumns(acts: { onTry: (id: string) => void; onEnd: (robot: Robot) => void }): Columns<Robot> {
  const t = useWords(words);
  return [
    { title: t('group'), className: 'ly-table-text', dataIndex: 'title' },
    { title: t('members'), dataIndex: 'members' },
    { title: t('vendor'), render: (_, { vendor }) => t(`vendor.${vendor}`) },
    { title: t('state'), render: (_, robot) => <Standing robot={robot} /> },
    {
      title: t('do'),
      render: (_, robot) => (
        <Row>
          <Button onClick={() => acts.onTry(robot.id)} size="small">
            {t('try')}
          </Button>
          <Button onClick={() => acts.onEnd(robot)} size="small">
            {t('end')}
          </Button>
        </Row>
      ),
    },
  ];
}

function Standing({ robot: { phase, reason, triedAt } }: { robot: Robot }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const said = t(`phase.${phase}`);
  return (
    <>
      <Mark tone={phase === 'dead' ? 'bad' : phase === 'taken' ? 'good' : 'plain'}>
        {triedAt === null ? said : t('at', { phase: said, at: formatDateTime(language, triedAt) })}
      </Mark>
      {reason !== null && phase === 'dead' && <p className="ly-muted ly-small">{t(`reason.${reason}`)}</p>}
    </>
  );
}
