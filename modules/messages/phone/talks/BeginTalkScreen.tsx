import { type ReactNode, useState } from 'react';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { FindForm } from '#phone/ui/FindForm.tsx';
import { useGo } from '#phone/ui/Link.tsx';
import { Options } from '#phone/ui/Options.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

type Pupil = ReplyOf<'messages.listTalkPupils'>['items'][number];

/** Whoever teaches a class looks for one of its pupils by name, and begins with one of those who care for him; nothing of it is kept on the phone. */
export function BeginTalkScreen(): ReactNode {
  const t = useWords(talkWords);
  const [words, setWords] = useState('');
  const [pupil, setPupil] = useState<Pupil>();
  return (
    <Screen title={t('begin')}>
      {pupil ? (
        <GuardiansOf onOther={() => setPupil(undefined)} pupil={pupil} />
      ) : (
        <>
          <Card>
            <FindForm act={t('find')} hint={t('beginNote')} label={t('whichPupil')} onFind={setWords} />
          </Card>
          {words !== '' && <Found key={words} onChoose={setPupil} words={words} />}
        </>
      )}
    </Screen>
  );
}

const atOnce = '20';

/** Who is called so. */
function Found({ words, onChoose }: { words: string; onChoose: (pupil: Pupil) => void }): ReactNode {
  const t = useWords(talkWords);
  const { data, error, refetch } = useRead('messages.listTalkPupils', { query: { words, size: atOnce } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  const { items, total } = data;
  const choose = (id: string): void => {
    const found = items.find((one) => one.id === id);
    if (found) onChoose(found);
  };
  return (
    <Card title={t('found', { count: total })}>
      {total === 0 && <Line>{t('noPupil')}</Line>}
      <Options of={items.map(({ id, name }) => ({ value: id, said: name }))} onChoose={choose} />
      {total > items.length && <Line>{t('morePupils', { count: total - items.length })}</Line>}
    </Card>
  );
}

function GuardiansOf({ pupil: { id, name }, onOther }: { pupil: Pupil; onOther: () => void }): ReactNode {
  const t = useWords(talkWords);
  const go = useGo();
  const { data, error, refetch } = useRead('messages.listTalkPartners', { params: { id } });
  const { act, failed } = useAct('messages');
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  const begin = (partner: string): void =>
    act(
      () => call('messages.openConversation', { body: { child: id, partner } }),
      (talk) => go(`/talks/${talk.id}`),
    );
  return (
    <Card title={t('guardiansOf', { child: name })}>
      {failed !== undefined && <ErrorState error={failed} />}
      {data.items.length === 0 && <Line>{t('noGuardian')}</Line>}
      <Options
        of={data.items.map(({ person, name: called, role }) => ({ value: person, said: called, note: role }))}
        onChoose={begin}
      />
      <PlainButton onPress={onOther}>{t('otherPupil')}</PlainButton>
    </Card>
  );
}
