import { Button, Checkbox, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { confirmParticipants, type Gathering, listParticipants } from '#modules/consortia/contract/gathering.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Who said he comes, for the host to confirm who was there and for how long. */
export function ParticipantsPanel({ gathering }: { gathering: Gathering }): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const [came, setCame] = useState<Readonly<Record<string, number>>>({});
  const read = useRead(listParticipants, { query: { gathering: gathering.id, size: 200 } });
  const act = useAct(confirmParticipants, {
    onDone: () => {
      setCame({});
      toast(t('done'));
    },
  });
  const lasts = Math.round((Date.parse(gathering.endsAt) - Date.parse(gathering.startsAt)) / 60_000);
  const items = read.data?.items ?? [];
  const chosen = Object.entries(came).map(([person, minutes]) => ({ person, minutes }));
  const leaveOut = (person: string): void =>
    setCame(Object.fromEntries(Object.entries(came).filter(([one]) => one !== person)));
  return (
    <Panel title={t('participants')}>
      <p className="ly-muted">{read.data && items.length === 0 ? t('participantsNone') : t('participantsNote')}</p>
      {(read.error ?? act.error) && <ErrorState error={(read.error ?? act.error) as Error} />}
      <ul className="ly-came">
        {items.map(({ person, name, school, minutes }) => (
          <li key={person}>
            <Checkbox
              aria-label={t('came', { name })}
              checked={person in came}
              onChange={({ target }) =>
                target.checked ? setCame({ ...came, [person]: minutes ?? lasts }) : leaveOut(person)
              }
            >
              {name} <span className="ly-muted">{school.name}</span>
            </Checkbox>
            {person in came ? (
              <InputNumber
                aria-label={t('minutes', { name })}
                max={lasts}
                min={1}
                onChange={(next) => setCame({ ...came, [person]: next ?? lasts })}
                value={came[person] ?? lasts}
              />
            ) : (
              minutes !== null && <span>{t('minutesSaid', { minutes })}</span>
            )}
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <Button
          disabled={chosen.length === 0}
          loading={act.isPending}
          onClick={() => act.mutate({ params: { id: gathering.id }, body: { came: chosen } })}
        >
          {t('confirm')}
        </Button>
      )}
    </Panel>
  );
}
