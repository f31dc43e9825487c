import { type Kept, meaningOf } from '#modules/people/server/rights/kept-about.ts';
import type { PackedFile } from '#modules/people/server/rights/own-files.ts';
import { inWords } from '#modules/people/server/rights/own-data.ts';
import { words } from '#modules/people/words.ts';
import { type Reader, say } from '#platform/i18n/dictionary.ts';
import { formatDate, formatKept } from '#platform/i18n/format.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/** What a copy is made of. */
interface CopyOf {
  name: string;
  county: string;
  now: Date;
  kept: readonly Kept[];
  /** What was sent and got, whose bytes lie in archives beside. */
  files: readonly PackedFile[];
}

/** The copy for machines: values as they are kept, what each column and each code means, and where each file lies. */
export const copyForMachines = ({ name, county, now, kept, files }: CopyOf, { language, speak }: Reader): string =>
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
      files: files.map(({ name: file, archive, at, size, textKey, data }) => ({
        name: file,
        archive,
        at: at.toISOString(),
        bytes: size,
        with: sayRegistered(language, textKey, data, speak),
      })),
    },
    null,
    1,
  );

/** Rows of one table that are printed; the rest stands in the copy for machines. */
const printed = 200;

type Say = (key: CopyWord, data?: Readonly<Record<string, string>>) => string;
type CopyWord =
  | 'title'
  | 'foot'
  | 'note'
  | 'empty'
  | 'unshown'
  | 'more'
  | 'files'
  | 'files_note'
  | 'file'
  | 'file_at'
  | 'file_with'
  | 'file_where'
  | 'file_archive'
  | 'file_left';

const sayingOf =
  ({ language, speak }: Reader): Say =>
  (key, data = {}) =>
    say(words, language, `people.copy.${key}`, data, speak);

/** The copy to read: what its template is given. */
export function copyToRead({ name, now, kept, files }: CopyOf, reader: Reader): object {
  const { language } = reader;
  const said = sayingOf(reader);
  const kinds = kept.map((one) => {
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
  });
  return {
    language,
    title: said('title', { name }),
    foot: said('foot', { at: formatDate(language, now) }),
    note: said('note'),
    empty: said('empty'),
    kinds: files.length > 0 ? [...kinds, filesToRead(files, reader)] : kinds,
  };
}

/** The files as one more kind of what is kept. */
function filesToRead(files: readonly PackedFile[], reader: Reader): object {
  const { language, speak } = reader;
  const said = sayingOf(reader);
  return {
    title: said('files'),
    source: said('files_note'),
    rows: files.slice(0, printed).map(({ name, archive, at, textKey, data }) => [
      [said('file'), name],
      [said('file_at'), formatKept(language, at.toISOString())],
      [said('file_with'), sayRegistered(language, textKey, data, speak)],
      [said('file_where'), archive === null ? said('file_left') : said('file_archive', { archive: String(archive) })],
    ]),
    unshown: null,
    more: files.length > printed ? said('more') : null,
  };
}
