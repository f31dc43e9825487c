import { useEffect, useState } from 'react';
import { useLanguage } from '#platform/browser/use-words.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { localeOf } from '#platform/i18n/format.ts';

/** Slower than speech: it is for listening once. */
const rate = 0.9;

/** Somebody stopped it, or had something else read. */
const wasStopped = ({ error }: { error: string }): boolean => error === 'canceled' || error === 'interrupted';

/** Reads a text aloud, and stops; `mayRead` is false where the browser knows no voices at all. */
export function useReadAloud(text: string | (() => string)): {
  mayRead: boolean;
  state: 'still' | 'reading' | 'failed';
  toggle: () => void;
} {
  const language = useLanguage();
  const [state, setState] = useState<'still' | 'reading' | 'failed'>('still');
  useEffect(() => {
    // Some browsers look for their voices once they are asked for them.
    globalThis.speechSynthesis?.getVoices();
    return () => globalThis.speechSynthesis?.cancel();
  }, []);
  const toggle = (): void => {
    speechSynthesis.cancel();
    if (state === 'reading') return setState('still');
    const said = typeof text === 'string' ? text : text();
    const utterance = utteranceOf(said, language);
    setState(utterance ? 'reading' : 'failed');
    if (!utterance) return;
    utterance.addEventListener('end', () => setState('still'));
    utterance.addEventListener('error', (event) => setState(wasStopped(event) ? 'still' : 'failed'));
    speechSynthesis.speak(utterance);
  };
  return { mayRead: 'speechSynthesis' in globalThis, state, toggle };
}

/**
 * What is read may tell of a child, so a voice of the device itself reads it or none: others have the text sent to whoever makes the browser.
 * A device that names no voices has one of its own, if any.
 */
function utteranceOf(text: string, language: Language): SpeechSynthesisUtterance | undefined {
  const utterance = new SpeechSynthesisUtterance(text);
  const lang = localeOf(/\p{Script=Han}/u.test(text) ? 'zh' : language);
  const voices = speechSynthesis.getVoices();
  const own = voices.filter((voice) => voice.localService && spokenIn(voice) === spokenIn({ lang }));
  const voice = own.find((one) => one.lang.replace('_', '-') === lang) ?? own[0];
  if (!voice && voices.length > 0) return undefined;
  return Object.assign(utterance, { lang, rate, ...(voice && { voice }) });
}

/** Mandarin has two names. */
const spokenIn = ({ lang }: { lang: string }): string =>
  lang.toLowerCase().split(/[-_]/)[0]?.replace('cmn', 'zh') ?? '';
