import { type ReactNode, useState } from 'react';
import { calledAtDoor, forgetHere, keepHere, type KnownHere, knownHere } from '#modules/people/phone/known-here.ts';
import { knownWords } from '#modules/people/phone/known-words.ts';
import { call } from '#phone/api/call.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Tick } from '#phone/ui/Choices.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/**
 * Who signed in on this phone before and wanted to be offered: one of them is `chosen` from the `choice`; whoever is new says
 * in the `wish` whether he wants it, and is kept by `remember` once he is signed in.
 */
export function useKnownHere(onChoose: (one: KnownHere) => void): {
  chosen: KnownHere | undefined;
  choice: ReactNode;
  wish: ReactNode;
  remember: (door: { byPassword: boolean; login: string }) => Promise<void>;
} {
  const t = useWords(knownWords);
  const [known, setKnown] = useState(knownHere);
  const [chosen, setChosen] = useState<KnownHere>();
  const [wishes, setWishes] = useState({ me: false, login: false });
  const forget = (one: KnownHere): void => {
    forgetHere(one);
    setKnown(knownHere());
    setChosen(undefined);
  };
  const remember = async ({ byPassword, login }: { byPassword: boolean; login: string }): Promise<void> => {
    if (!wishes.me || chosen) return;
    const called = calledAtDoor(await call('people.readMe', { query: {} }));
    keepHere({ called, byPassword, ...(wishes.login && login !== '' ? { login } : {}) });
  };
  const choice = chosen ? (
    <Card title={chosen.called}>
      <PlainButton onPress={() => setChosen(undefined)}>{t('another')}</PlainButton>
      <PlainButton onPress={() => forget(chosen)}>{t('forget')}</PlainButton>
    </Card>
  ) : (
    known.length > 0 && (
      <Card title={t('who')}>
        {known.map((one) => (
          <PlainButton
            key={one.called + (one.login ?? '')}
            onPress={() => {
              setChosen(one);
              onChoose(one);
            }}
          >
            {one.login !== undefined && isAlike(known, one)
              ? t('ending', { ...one, end: one.login.slice(-4) })
              : one.called}
          </PlainButton>
        ))}
      </Card>
    )
  );
  const wish = !chosen && (
    <Card>
      <Tick label={t('remember')} onChange={(me) => setWishes({ me, login: false })} value={wishes.me} />
      {wishes.me && (
        <>
          <Line>{t('rememberNote')}</Line>
          <Tick label={t('rememberLogin')} onChange={(login) => setWishes({ me: true, login })} value={wishes.login} />
        </>
      )}
    </Card>
  );
  return { chosen, choice, wish, remember };
}

/** Whether another is called the same: then the login he let this phone keep tells them apart. */
const isAlike = (known: readonly KnownHere[], { called }: KnownHere): boolean =>
  known.filter((one) => one.called === called).length > 1;
