import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { usePreferences } from '#platform/browser/preferences.ts';
import { localeOf } from '#platform/i18n/format.ts';
import { SoftButton } from '#phone/ui/Button.tsx';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Slower than speech: it is for listening once. */
const rate = 0.9;

/** Somebody stopped it, or had something else read. */
const wasStopped = ({ error }: { error: string }): boolean => error === 'canceled' || error === 'interrupted';

/** Reads a text aloud on request. Where the phone cannot, it says so: at once to those who have asked for large type. */
export function ReadAloud({ text }: { text: string | (() => string) }): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const { type } = usePreferences();
  const [state, setState] = useState<'still' | 'reading' | 'failed'>('still');
  const maySpeak = 'speechSynthesis' in globalThis;
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!maySpeak) return type === 'large' ? <p className="ly-small">{t('mute')}</p> : null;
  const toggle = (): void => {
    speechSynthesis.cancel();
    setState(state === 'reading' ? 'still' : 'reading');
    if (state === 'reading') return;
    const utterance = new SpeechSynthesisUtterance(typeof text === 'string' ? text : text());
    utterance.lang = localeOf(language);
    utterance.rate = rate;
    utterance.addEventListener('end', () => setState('still'));
    utterance.addEventListener('error', (event) => setState(wasStopped(event) ? 'still' : 'failed'));
    speechSynthesis.speak(utterance);
  };
  return (
    <>
      <SoftButton onPress={toggle}>{t(state === 'reading' ? 'stop' : 'read')}</SoftButton>
      {state === 'failed' && <output className="ly-small">{t('mute')}</output>}
    </>
  );
}
