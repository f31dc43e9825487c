/** 教基〔2022〕7号, in any brackets people type, and 教育部令第50号. */
const numbers =
  /\p{Script=Han}{1,12}\s*[〔[［(（【]\s*\d{4}\s*[〕\]］)）】]\s*第?\s*\d{1,5}\s*号|\p{Script=Han}{2,12}令\s*第\s*\d{1,4}\s*号/gu;

/** A document's number as numbers are compared: brackets 〔〕, no spaces, figures of half width. */
export const normalNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[〔[(【](\d{4})[〕\])】]第?/g, '〔$1〕');

/** The year a number names. */
export function yearIn(number: string): number | undefined {
  const [, year] = /〔(\d{4})〕/.exec(normalNumber(number)) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Words that stand before a number and are none of it; a number is told without them. */
const before =
  /^.*(?:根据|按照|依据|依照|贯彻|落实|废止|执行|通知|意见|办法|以及|[和及与的由以对在])(?=\p{Script=Han})/u;

/** The numbers of documents a text cites, each once, as it cites them: with what of the sentence stands right before. */
const citedIn = (text: string): string[] => [...new Set([...text.matchAll(numbers)].map(([one]) => normalNumber(one)))];

/** Whether a number, with what of a sentence stands before it, is one of those known. */
function isKnown(cited: string, known: ReadonlySet<string>): boolean {
  const signs = [...cited];
  return signs.some((_, at) => known.has(signs.slice(at).join('')));
}

/**
 * The numbers clauses cite of documents that are not known, each once, where it comes first. What stands before a number in a sentence
 * cannot always be told from it: of two that end alike the shorter is the number.
 *
 * @example unknownNumbers([{ anchor: 'article-1', body: '根据教基〔2022〕7号' }], new Set()) // [{ anchor: 'article-1', cited: '教基〔2022〕7号' }]
 */
export function unknownNumbers(
  clauses: readonly { anchor: string; body: string }[],
  known: ReadonlySet<string>,
): { anchor: string; cited: string }[] {
  const all = clauses.flatMap(({ anchor, body }) =>
    citedIn(body)
      .filter((one) => !isKnown(one, known))
      .map((one) => ({ anchor, cited: one.replace(before, '') })),
  );
  const shortest = (cited: string): string =>
    all.reduce((kept, one) => (kept.endsWith(one.cited) ? one.cited : kept), cited);
  const named = all.map(({ anchor, cited }) => ({ anchor, cited: shortest(cited) }));
  return [...Map.groupBy(named, ({ cited }) => cited).values()].flatMap(([first]) => first ?? []);
}
