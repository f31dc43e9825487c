import { useEffect, useState } from 'react';
import type { Noted, Sheet } from '#modules/surveys/web/sheets/sheet.ts';
import { useBegun } from '#platform/browser/use-begun.ts';

/** The sheets somebody is entering: the one at hand, in whose place it goes back where it was noted before, and those noted. */
export interface Sheets {
  atHand: Sheet;
  changing: string | undefined;
  noted: readonly Noted[];
}

export const noSheet: Sheet = { code: '', answers: {} };

/** Keeps what is being entered while the page is left, and has the browser ask before it is closed over what was not sent. */
export function useSheets(survey: string): [Sheets, (change: (sheets: Sheets) => Sheets) => void] {
  const { begun, keep } = useBegun<Sheets>(`survey/${survey}/sheets`);
  const [sheets, setSheets] = useState<Sheets>({ atHand: noSheet, changing: undefined, noted: [], ...begun });
  useEffect(() => keep(sheets), [sheets, keep]);
  const isUnsent = sheets.noted.length > 0;
  useEffect(() => {
    if (!isUnsent) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsent]);
  return [sheets, setSheets];
}
