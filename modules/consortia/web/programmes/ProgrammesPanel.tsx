import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ConsortiumInFull } from '#modules/consortia/contract/consortium.ts';
import {
  joinProgramme,
  leaveProgramme,
  listProgrammes,
  type Programme,
  type ProgrammeAct,
} from '#modules/consortia/contract/programme.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { EndProgrammeDialog, ProgrammeDialog } from '#modules/consortia/web/programmes/ProgrammeDialog.tsx';
import { formatDate, formatList } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** As many programmes as one looks at beside each other. */
const shown = 50;

/** The programmes of shared culture of a consortium, and what the reader may do about each. */
export function ProgrammesPanel({ consortium }: { consortium: ConsortiumInFull }): ReactNode {
  const t = useWords(gatheringWords);
  const [isBeginning, setBeginning] = useState(false);
  const read = useRead(listProgrammes, { query: { consortium: consortium.id, size: shown } });
  const items = read.data?.items;
  return (
    <Panel
      action={consortium.mayBegin && <Button onClick={() => setBeginning(true)}>{t('begin')}</Button>}
      title={t('programmes')}
    >
      {read.error && !read.data && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {items?.length === 0 && <p className="ly-muted">{t('programmesNone')}</p>}
      <ul className="ly-programmes">
        {items?.map((programme) => (
          <ProgrammeLine key={programme.id} programme={programme} />
        ))}
      </ul>
      {isBeginning && <ProgrammeDialog consortium={consortium.id} onClose={() => setBeginning(false)} />}
    </Panel>
  );
}

function ProgrammeLine({ programme }: { programme: Programme }): ReactNode {
  const t = useWords(gatheringWords);
  const language = useLanguage();
  const { name, about, places, contact, began, until, state, schools } = programme;
  const names = schools.map((school) => school.name);
  const taking = schools.length > 0 ? t('taking', { schools: formatList(language, names) }) : t('takingNone');
  const days = t('span', { from: formatDate(language, began), to: formatDate(language, until) });
  return (
    <li>
      <Row>
        <strong>{name}</strong>
        <Mark tone={state === 'running' ? 'good' : 'plain'}>{t(`programme.${state}`)}</Mark>
        <span className="ly-muted">{days}</span>
      </Row>
      <p>{about}</p>
      <p className="ly-muted">{[places, contact].filter((one) => one !== '').join(' · ')}</p>
      <p>{taking}</p>
      <Acts programme={programme} />
    </li>
  );
}

function Acts({ programme }: { programme: Programme }): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const [doing, setDoing] = useState<ProgrammeAct>();
  const done = { onDone: () => toast(t('done')) };
  const [join, leave] = [useAct(joinProgramme, done), useAct(leaveProgramme, done)];
  const at = { params: { id: programme.id }, body: {} };
  const press = (act: ProgrammeAct): void => {
    if (act === 'join') join.mutate(at);
    else if (act === 'leave') leave.mutate(at);
    else setDoing(act);
  };
  const error = join.error ?? leave.error;
  const close = (): void => setDoing(undefined);
  return (
    <>
      {error && <ErrorState error={error} />}
      <Row>
        {programme.may.map((act) => (
          <Button aria-label={`${t(`do.${act}`)} ${programme.name}`} key={act} onClick={() => press(act)} size="small">
            {t(`do.${act}`)}
          </Button>
        ))}
      </Row>
      {doing === 'change' && (
        <ProgrammeDialog consortium={programme.consortium.id} onClose={close} programme={programme} />
      )}
      {doing === 'end' && <EndProgrammeDialog onClose={close} programme={programme} />}
    </>
  );
}
