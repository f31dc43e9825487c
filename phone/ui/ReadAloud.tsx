import type { ReactNode } from 'react';
import { usePreferences } from '#platform/browser/preferences.ts';
import { useReadAloud } from '#platform/browser/use-read-aloud.ts';
import { SoftButton } from '#phone/ui/Button.tsx';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** Reads a text aloud on request. Where the phone cannot, it says so: at once to those who have asked for large type. */
export function ReadAloud({ text }: { text: string | (() => string) }): ReactNode {
  const t = useWords(kitWords);
  const { type } = usePreferences();
  const { mayRead, state, toggle } = useReadAloud(text);
  if (!mayRead) return type === 'large' ? <p className="ly-small">{t('mute')}</p> : null;
  return (
    <>
      <SoftButton onPress={toggle}>{t(state === 'reading' ? 'stop' : 'read')}</SoftButton>
      {state === 'failed' && <output className="ly-small">{t('mute')}</output>}
    </>
  );
}
