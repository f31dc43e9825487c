import type { Promotion, promote } from '#modules/people/contract/promotion.ts';
import type { Sent } from '#platform/http/endpoint.ts';

/** Where the pupils of a class go on at their school: to the class of a number, but for those who leave; all leave where it is null. */
export type WhereTo = Sent<typeof promote>['body']['onward'][number];

/** What becomes of the classes that may go on: what was said of each, while that can be, else what is proposed. */
export const chosen = ({ over }: Pick<Promotion, 'over'>, said: readonly WhereTo[]): WhereTo[] =>
  over.flatMap(({ id, onward }) => {
    if (!onward) return [];
    const told = said.find((one) => one.class === id);
    const isThere = told?.number === null || onward.choices.some(({ number }) => number === told?.number);
    return told && isThere ? told : { class: id, number: onward.number, leaving: told?.leaving ?? [] };
  });

/** How many pupils of the classes that are through go on, and how many leave. */
export function counted({ over }: Pick<Promotion, 'over'>, onward: readonly WhereTo[]) {
  const all = over.reduce((sum, { pupils }) => sum + pupils, 0);
  const goOn = onward.reduce((sum, one) => {
    const pupils = over.find(({ id }) => id === one.class)?.pupils ?? 0;
    return one.number === null ? sum : sum + pupils - one.leaving.length;
  }, 0);
  return { goOn, leave: all - goOn };
}
