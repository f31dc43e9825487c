import type { Answers } from '#modules/surveys/contract/questionnaire.ts';
import type { enterSheets } from '#modules/surveys/contract/survey.ts';
import type { Reply } from '#platform/http/endpoint.ts';

/** What stands on one sheet of paper. */
export interface Sheet {
  code: string;
  answers: Answers;
}

/** Why a sheet was not entered. */
export type Refused = Omit<Reply<typeof enterSheets>['refused'][number], 'at'>;

/** A sheet that was noted, and is not entered yet. */
export interface Noted extends Sheet {
  key: string;
  refused?: Refused;
}

/** Symbols of a code, and how many of them are read together. */
const length = 12;
const fours = /.{4}(?=.)/g;

/** The code of a sheet as it is printed: of what somebody typed, or of the whole address a scanner read from its square. */
export function codeOf(text: string): string {
  const [typed = ''] = /[^=.#]*$/.exec(text.trim().toUpperCase()) ?? [];
  return typed.replaceAll(/[^0-9A-Z]/g, '').replaceAll(fours, '$&-');
}

/** Whether a code can be one: as long as they are. */
export const isWhole = (code: string): boolean => code.replaceAll('-', '').length === length;

/** What is left of those noted after some were sent: what was refused with why, and what was noted meanwhile. */
export function leftOf(
  noted: readonly Noted[],
  sent: readonly Noted[],
  { refused }: Reply<typeof enterSheets>,
): Noted[] {
  const why = new Map(refused.map(({ at, ...one }) => [sent[at]?.key, one]));
  const keys = new Set(sent.map(({ key }) => key));
  return noted.flatMap((one) => {
    const refusal = why.get(one.key);
    if (refusal) return [{ ...one, refused: refusal }];
    return keys.has(one.key) ? [] : [one];
  });
}
