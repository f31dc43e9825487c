import { useSyncExternalStore } from 'react';
import type { Language } from '#platform/i18n/dictionary.ts';
import { localeOf } from '#platform/i18n/format.ts';

/** What a reader chose for this browser; `system` follows the device. */
export interface Preferences {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  /** Large type for caregivers; only the phone offers it. */
  type: 'normal' | 'large';
  /** Three large buttons instead of all there is, for caregivers; only the phone offers it, and asks once. */
  home: 'unasked' | 'full' | 'plain';
  /** Whether pictures come large at once or on touch; `system` shows small ones, and none where the device saves data. Only the phone offers it. */
  pictures: 'system' | 'at_once' | 'on_touch';
  /** Where this browser signs in, when a server serves several counties. */
  county: string;
}

const key = 'lianyu-preferences';
const listeners = new Set<() => void>();

function kept(): Preferences {
  const language: Language = /^en\b/i.test(navigator.language) ? 'en' : 'zh';
  const first: Preferences = {
    language,
    theme: 'system',
    type: 'normal',
    home: 'unasked',
    pictures: 'system',
    county: '',
  };
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...first, ...(typeof read === 'object' ? read : {}) };
  } catch {
    // A value we did not write, or no storage: the defaults do.
    return first;
  }
}

let current: Preferences | undefined;
const preferences = (): Preferences => (current ??= kept());

/** Puts the choices on the document, where styles and `Accept-Language` find them. */
export function applyKept(): void {
  const { language, theme, type } = preferences();
  const { dataset } = document.documentElement;
  document.documentElement.lang = localeOf(language);
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (type === 'large') dataset['type'] = type;
  else delete dataset['type'];
}

/** Changes a choice and keeps it. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  localStorage.setItem(key, JSON.stringify(current));
  applyKept();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The choices; a component that reads them is drawn again when they change. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);

const darkDevice = '(prefers-color-scheme: dark)';

const useMatches = (media: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(media);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(media).matches,
  );

/** Whether the screen is dark now, by choice or by the device; paper never is. */
export function useIsDark(): boolean {
  const { theme } = usePreferences();
  const device = useMatches(darkDevice);
  const isPaper = useMatches('print');
  return !isPaper && (theme === 'system' ? device : theme === 'dark');
}

/** What some browsers say of the network: that the reader asked for little data, and how fast it is. */
type Network = Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };

/** What of a picture comes before it is touched: a large one, a small one, or its words alone where the device saves data or has a slow network. */
export function useFirstOfPictures(): 'large' | 'small' | 'words' {
  const { pictures } = usePreferences();
  const { saveData = false, effectiveType = '' } = (navigator as Network).connection ?? {};
  if (pictures === 'at_once') return 'large';
  return pictures === 'on_touch' || saveData || effectiveType.endsWith('2g') ? 'words' : 'small';
}

/** Whether the device asks for as little movement as can be. */
export const useIsStill = (): boolean => useMatches('(prefers-reduced-motion: reduce)');
