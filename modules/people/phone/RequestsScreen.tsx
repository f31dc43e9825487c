import { type ReactNode, useState } from 'react';
import type { FamilyRequest } from '#modules/people/contract/request.ts';
import { ErasureLines } from '#modules/people/phone/ErasureLines.tsx';
import { requestWords } from '#modules/people/phone/request-words.ts';
import { useChild } from '#modules/people/phone/use-child.tsx';
import { useAct } from '#phone/api/use-act.ts';
import { call } from '#phone/api/call.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDate } from '#platform/i18n/format.ts';

/** Asking the school to correct or delete data of the child, and what came of it. */
export function RequestsScreen(): ReactNode {
  const t = useWords(requestWords);
  const { child, choice, error, again } = useChild();
  if (error) return <ErrorState error={error} onRetry={again} />;
  if (child === undefined) return <Skeleton />;
  return (
    <Screen title={t('title')}>
      {choice}
      {child === null ? (
        <EmptyState title={t('noChild')} />
      ) : (
        <>
          <AskCard child={child.id} key={`ask ${child.id}`} />
          <Asked child={child.id} key={child.id} />
        </>
      )}
    </Screen>
  );
}

function AskCard({ child }: { child: string }): ReactNode {
  const t = useWords(requestWords);
  const { busy, failed, act } = useAct('people');
  const [kind, setKind] = useState<FamilyRequest['kind']>();
  const [words, setWords] = useState('');
  const send = (): void => {
    if (!kind) return;
    act(
      () => call('people.askRequest', { params: { id: child }, body: { kind, words } }, { key: crypto.randomUUID() }),
      () => {
        setKind(undefined);
        setWords('');
      },
    );
  };
  return (
    <Card title={t('ask')}>
      <Line>{t('note')}</Line>
      <ReadAloud text={t('note')} />
      {failed !== undefined && <ErrorState error={failed} />}
      <Choices
        label={t('what')}
        of={[
          ['correction', t('correction')],
          ['deletion', t('deletion')],
        ]}
        onChoose={setKind}
        value={kind}
      />
      {kind && (
        <>
          <Line>{t(`${kind}Note`)}</Line>
          <Field label={t(`${kind}Words`)}>
            <textarea
              maxLength={1000}
              onInput={(event) => setWords(event.currentTarget.value)}
              rows={4}
              value={words}
            />
          </Field>
          <PrimaryButton busy={busy || words.trim().length < 2} onPress={send}>
            {t('send')}
          </PrimaryButton>
        </>
      )}
    </Card>
  );
}

function Asked({ child }: { child: string }): ReactNode {
  const t = useWords(requestWords);
  const language = useLanguage();
  const { data, error, refetch } = useRead('people.listOwnRequests', { params: { id: child }, query: {} });
  const { busy, failed, act } = useAct('people');
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      {data.items.map(({ id, kind, words, state, madeAt, dueOn, reason, erasure }) => (
        <Card
          key={id}
          mark={<Mark tone={state === 'open' ? 'accent' : state === 'granted' ? 'good' : 'plain'}>{t(state)}</Mark>}
          title={t(kind)}
        >
          <p>{words}</p>
          <Line>{t('madeAt', { at: formatDate(language, madeAt) })}</Line>
          {state === 'open' && <Line>{t('dueOn', { at: formatDate(language, dueOn) })}</Line>}
          {reason && <p>{t('reason', { reason })}</p>}
          {state === 'granted' && kind === 'correction' && <Line>{t('correctionGranted')}</Line>}
          {erasure && <ErasureLines erasure={erasure} request={id} />}
          {state === 'open' && (
            <PlainButton
              busy={busy}
              onPress={() =>
                act(
                  () => call('people.withdrawRequest', { params: { id } }, { key: crypto.randomUUID() }),
                  () => undefined,
                )
              }
            >
              {t('withdraw')}
            </PlainButton>
          )}
        </Card>
      ))}
    </>
  );
}
