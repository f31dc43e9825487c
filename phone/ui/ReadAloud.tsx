import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { localeOf } from '#platform/i18n/format.ts';
import { SoftButton } from '#phone/ui/Button.tsx';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** Slower than speech: it is for listening once. */
const rate = 0.9;

/** Reads a text aloud on request; it is not there where the phone cannot speak. */
export function ReadAloud({ text }: { text: string }): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const [isReading, setIsReading] = useState(false);
  const maySpeak = 'speechSynthesis' in globalThis;
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!maySpeak) return null;
  const toggle = (): void => {
    speechSynthesis.cancel();
    setIsReading(!isReading);
    if (isReading) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = localeOf(language);
    utterance.rate = rate;
    utterance.addEventListener('end', () => setIsReading(false));
    utterance.addEventListener('error', () => setIsReading(false));
    speechSynthesis.speak(utterance);
  };
  return <SoftButton onPress={toggle}>{t(isReading ? 'stop' : 'read')}</SoftButton>;
}
