import { type ReactNode, useState } from 'react';
import { noticeWords } from '#modules/messages/phone/notice-words.ts';
import { addressOf, call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What somebody signed, as a file to keep: made when he asks for it. */
export function SignedPaper({ notice, about }: { notice: string; about: string }): ReactNode {
  const t = useWords(noticeWords);
  const [asked, setAsked] = useState<string>();
  const { busy, failed, act } = useAct('messages');
  const ask = (): void =>
    act(
      () => call('messages.askOwnPrintout', { params: { id: notice }, body: { about } }, { key: crypto.randomUUID() }),
      ({ id }) => setAsked(id),
    );
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      {asked === undefined ? (
        <PlainButton busy={busy} onPress={ask}>
          {t('paperAsk')}
        </PlainButton>
      ) : (
        <Made id={asked} notice={notice} onAgain={() => setAsked(undefined)} />
      )}
    </>
  );
}

function Made({ id, notice, onAgain }: { id: string; notice: string; onAgain: () => void }): ReactNode {
  const t = useWords(noticeWords);
  const [isOver, setIsOver] = useState(false);
  const { data } = useRead('messages.listPrintouts', { query: { notice } }, { everyMs: isOver ? 0 : 2_000 });
  const state = data?.items.find((one) => one.id === id)?.state ?? 'waiting';
  if (state !== 'waiting' && !isOver) setIsOver(true);
  if (state === 'ready')
    return (
      <a className="ly-button ly-button-plain" download href={addressOf('messages.fetchPrintout', { params: { id } })}>
        {t('paperTake')}
      </a>
    );
  if (state === 'waiting')
    return (
      <output>
        <Line>{t('paperMaking')}</Line>
      </output>
    );
  return (
    <>
      <Line>{t('paperFailed')}</Line>
      <PlainButton onPress={onAgain}>{t('paperAgain')}</PlainButton>
    </>
  );
}
