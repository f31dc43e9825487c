import type { ReactNode } from 'react';
import { forgetEverybodyHere } from '#modules/people/phone/known-here.ts';
import { knownWords } from '#modules/people/phone/known-words.ts';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { useAct } from '#phone/api/use-act.ts';
import { call } from '#phone/api/call.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Clears a phone of everybody who has signed in on it. */
export function SharedPhone(): ReactNode {
  const t = useWords(knownWords);
  const { busy, failed, act } = useAct('people');
  const clear = (): void => {
    forgetEverybodyHere();
    // The frame finds nobody signed in, and forgets what was read here.
    location.assign('/m/');
  };
  return (
    <Card title={t('shared')}>
      <Line>{t('sharedNote')}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      <SureButton
        act={t('allOut')}
        busy={busy}
        leave={t('keep')}
        note={t('allOutSure')}
        onPress={() => act(() => call('people.signOut', { query: { of: 'everybody' } }), clear)}
      />
    </Card>
  );
}
