import type { Scope } from '#platform/db/transaction.ts';

/** A row as far as rules look at it: its columns as text. */
export type Row = Readonly<Record<string, string | null>>;

/** Whether row security is to let a scope at a row. */
export type Rule = (row: Row, scope: Scope) => boolean;

/** Everything a policy of the house may say, as PostgreSQL tells it back. */
const atoms: readonly (readonly [RegExp, (found: RegExpExecArray) => Rule])[] = [
  [
    /^county = NULLIF\(current_setting\('app\.county'::text, true\), ''::text\)/,
    () => (row, scope) => row['county'] === scope.county,
  ],
  [
    /^current_setting\('app\.reach'::text, true\) = '(\w+)'::text/,
    ([, one]) =>
      (_, scope) =>
        scope.reach === one,
  ],
  [
    /^current_setting\('app\.reach'::text, true\) = ANY \(ARRAY\[([^\]]*)\]\)/,
    ([, list = '']) =>
      (_, scope) =>
        list.includes(`'${scope.reach}'`),
  ],
  [
    /^(\w+) = ANY \(\(string_to_array\(NULLIF\(current_setting\('app\.scope'::text, true\), ''::text\), ','::text\)\)::uuid\[\]\)/,
    ([, column = '']) =>
      (row, scope) =>
        scope.holds.includes(row[column] ?? ''),
  ],
  [
    /^(\w+) && \(string_to_array\(NULLIF\(current_setting\('app\.scope'::text, true\), ''::text\), ','::text\)\)::uuid\[\]/,
    ([, column = '']) =>
      (row, scope) =>
        (row[column] ?? '').split(/[{},]/).some((one) => one !== '' && scope.holds.includes(one)),
  ],
  [
    /^(\w+) = ANY \(ARRAY\[([^\]]*)\]\)/,
    ([, column = '', list = '']) =>
      (row) =>
        list.includes(`'${row[column]}'`),
  ],
  [
    /^(\w+) = '(\w+)'::text/,
    ([, column = '', value]) =>
      (row) =>
        row[column] === value,
  ],
  [
    /^(\w+) IS NULL/,
    ([, column = '']) =>
      (row) =>
        row[column] === null,
  ],
  [
    /^(\w+) IS NOT NULL/,
    ([, column = '']) =>
      (row) =>
        row[column] !== null,
  ],
];

/** Reads a policy; one that says what no other says is refused, so that somebody looks at it. */
export function ruleOf(text: string): Rule {
  let rest = text.trim();
  const take = (word: string): boolean => {
    if (!rest.startsWith(word)) return false;
    rest = rest.slice(word.length).trim();
    return true;
  };
  const one = (): Rule => {
    for (const [pattern, made] of atoms) {
      const found = pattern.exec(rest);
      if (!found) continue;
      take(found[0]);
      return made(found);
    }
    if (!take('(')) throw new Error(`no rule of the house: ${rest}`);
    const inner = either();
    if (!take(')')) throw new Error(`not closed: ${rest}`);
    return inner;
  };
  const both = (): Rule => {
    const rules = [one()];
    while (take('AND')) rules.push(one());
    return (row, scope) => rules.every((rule) => rule(row, scope));
  };
  const either = (): Rule => {
    const rules = [both()];
    while (take('OR')) rules.push(both());
    return (row, scope) => rules.some((rule) => rule(row, scope));
  };
  const whole = either();
  if (rest !== '') throw new Error(`no rule of the house: ${rest}`);
  return whole;
}
