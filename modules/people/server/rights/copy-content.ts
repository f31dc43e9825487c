import { type Kept, meaningOf } from '#modules/people/server/rights/kept-about.ts';
import { inWords } from '#modules/people/server/rights/own-data.ts';
import { words } from '#modules/people/words.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';
import { formatDate, formatKept } from '#platform/i18n/format.ts';

/** What a copy is made of. */
interface CopyOf {
  name: string;
  county: string;
  now: Date;
  kept: readonly Kept[];
}

/** The copy for machines: values as they are kept, and what each column and each code means. */
export const copyForMachines = ({ name, county, now, kept }: CopyOf): string =>
  JSON.stringify(
    {
      format: 'lianyu.own-data',
      version: 1,
      county,
      of: name,
      made: now.toISOString(),
      tables: kept.map(({ table, subject, columns, rows, more }) => ({
        name: table.kind,
        title: table.title,
        source: subject.source,
        columns: columns.map((column) => ({ name: column, meaning: meaningOf(table, column) })),
        keptAndNotShown: (subject.unshown ?? []).map((column) => meaningOf(table, column)),
        rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
        more,
      })),
    },
    null,
    1,
  );

/** Rows of one table that are printed; the rest stands in the copy for machines. */
const printed = 200;

type CopyWord = 'title' | 'foot' | 'note' | 'empty' | 'unshown' | 'more';

/** The copy to read: what its template is given. */
export function copyToRead({ name, now, kept }: CopyOf, language: Language): object {
  const said = (key: CopyWord, data: Readonly<Record<string, string>> = {}): string =>
    say(words, language, `people.copy.${key}`, data);
  return {
    language,
    title: said('title', { name }),
    foot: said('foot', { at: formatDate(language, now) }),
    note: said('note'),
    empty: said('empty'),
    kinds: kept.map((one) => {
      const { title, source, columns, rows, unshown, more } = inWords(one, language);
      return {
        title,
        source,
        rows: rows
          .slice(0, printed)
          .map((row) => row.map((cell, at) => [columns[at], cell === null ? null : formatKept(language, cell)])),
        unshown: unshown.length > 0 ? said('unshown', { what: unshown.join(language === 'zh' ? '、' : ', ') }) : null,
        more: more || rows.length > printed ? said('more') : null,
      };
    }),
  };
}
