import { type FormEvent, type ReactNode, useState } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { personOf, whoIs } from '#phone/api/who.ts';
import { handoverWords } from '#phone/app/handover-words.ts';
import { handOver, takeOver } from '#phone/outbox/handover.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';
import { useWaiting } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Moves what was not sent from one phone of a person to another, by a file and a code. */
export function HandoverScreen(): ReactNode {
  const t = useWords(handoverWords);
  return (
    <Screen title={t('title')}>
      <Give />
      <Take />
    </Screen>
  );
}

function Give(): ReactNode {
  const t = useWords(handoverWords);
  const acts = useWaiting().filter((act) => !act.refused);
  const [code, setCode] = useState<string>();
  const give = async (): Promise<void> => {
    const made = await handOver(acts);
    setCode(made.code);
    save(made.file);
  };
  return (
    <Card title={t('give')}>
      <Line>{t('giveNote')}</Line>
      {acts.length === 0 ? (
        <Line>{t('giveNone')}</Line>
      ) : (
        <PlainButton onPress={() => void give()}>{t('giveDo', { count: acts.length })}</PlainButton>
      )}
      {code !== undefined && (
        <>
          <Notice tone="good">{t('code', { code })}</Notice>
          <Line>{t('codeNote')}</Line>
        </>
      )}
    </Card>
  );
}

function save(file: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'lianyu-unsent.json';
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function Take(): ReactNode {
  const t = useWords(handoverWords);
  const session = useSession();
  const [file, setFile] = useState<File>();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const acts = file && (await takeOver(await file.text(), code));
    setWrong(acts ? undefined : t('wrong'));
    setSaid(undefined);
    if (!acts) return;
    const count = await outbox.take(personOf(session), acts);
    setSaid(count > 0 ? t('taken', { count }) : t('takenNone'));
    await outbox.replay(whoIs(session), true);
  };
  return (
    <Card title={t('take')}>
      <Line>{t('takeNote')}</Line>
      <form onSubmit={(event) => void take(event)}>
        <Field label={t('file')}>
          <input accept=".json" onChange={(event) => setFile(event.currentTarget.files?.[0])} type="file" />
        </Field>
        <Field error={wrong} label={t('typed')}>
          <input autoComplete="off" onChange={(event) => setCode(event.currentTarget.value)} value={code} />
        </Field>
        <PlainButton submits>{t('takeDo')}</PlainButton>
      </form>
      {said !== undefined && <Notice tone="info">{said}</Notice>}
    </Card>
  );
}
