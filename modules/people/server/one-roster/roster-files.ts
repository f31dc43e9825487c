import { Refusal } from '#platform/errors.ts';
import type { Fault } from '#platform/intake/kind.ts';
import type { FileSet, OutsideRemark, OutsideRow } from '#platform/intake/outside.ts';
import { BrokenCsv, type CsvRecord, streamCsv } from '#platform/tabular/stream-csv.ts';
import type { RosterFault } from '#standards/oneroster/fault.ts';
import { type FileName, fileNames, type Row } from '#standards/oneroster/files.ts';
import { type Manifest, manifestFile, readManifest } from '#standards/oneroster/manifest.ts';
import { type FileReader, fileReader } from '#standards/oneroster/read-file.ts';

/** What is wrong, in words. */
const what: Readonly<Partial<Record<RosterFault['code'], { zh: string; en: string }>>> = {
  'not a sourcedId': { zh: '不是 sourcedId', en: 'no sourcedId' },
  'not a moment': { zh: '不是时刻', en: 'no moment' },
  'not a year': { zh: '不是年份', en: 'no year' },
  'not true or false': { zh: '不是 true 或 false', en: 'neither true nor false' },
  'not one of its values': { zh: '不是允许的值', en: 'none of the values allowed' },
  'an empty item': { zh: '列表里有空项', en: 'an empty item in a list' },
  'a line break': { zh: '单元格里有换行', en: 'a line break in a cell' },
  'no such file': { zh: '清单里有，压缩包里没有这个文件', en: 'announced, but not there' },
  unreadable: { zh: '不是 CSV，或者文字编码认不出', en: 'no CSV, or of an unknown encoding' },
  'wrong header': { zh: '缺少这一列（项），或者出现了两次', en: 'missing, or there twice' },
  'wrong number of cells': { zh: '单元格与列数不符', en: 'more or fewer cells than columns' },
  'no rows': { zh: '没有内容', en: 'no rows' },
  'only in delta': { zh: '整份文件里不能有要删除的行', en: 'a whole file has no rows to be deleted' },
};

/** A fault of the format as a fault of a row. */
export function faultOf(column: string, code: RosterFault['code']): Fault {
  if (code === 'missing') return { column, code: 'tabular.empty_cell' };
  if (code === 'not a date') return { column, code: 'tabular.not_a_date' };
  return { column, code: 'people.not_one_roster', data: { what: what[code] ?? { zh: code, en: code } } };
}

const columns = (text: string): readonly string[] => text.split(' ');

/** Columns of which something is kept, or by which something is found. */
const used: Readonly<Partial<Record<FileName, readonly string[]>>> = {
  academicSessions: columns('sourcedId startDate schoolYear title type endDate parentSourcedId'),
  orgs: columns('sourcedId name type identifier parentSourcedId'),
  classes: columns('sourcedId title grades classCode classType schoolSourcedId termSourcedIds'),
  users: columns(
    'sourcedId enabledUser userIds givenName familyName middleName identifier sms phone agentSourcedIds primaryOrgSourcedId',
  ),
  roles: columns('sourcedId userSourcedId roleType role beginDate endDate orgSourcedId'),
  enrollments: columns('sourcedId classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate'),
  demographics: columns('sourcedId birthDate sex'),
};

/** The files of OneRoster in a set, read row by row. */
export class RosterFiles {
  readonly manifest: Manifest;
  readonly remarks: OutsideRemark[] = [];
  readonly #set: FileSet;

  private constructor(set: FileSet, manifest: Manifest) {
    this.#set = set;
    this.manifest = manifest;
  }

  /** Opens a set; refused, by file and line, where its manifest is none or announces what is not there. */
  static async open(set: FileSet): Promise<RosterFiles> {
    const text = set.names.includes(manifestFile) ? new TextDecoder().decode(await set.read(manifestFile)) : undefined;
    const { manifest, faults } = readManifest(text);
    const absent = [...manifest.modes.keys()].filter((name) => !set.names.includes(`${name}.csv`));
    const wrong = [
      ...faults,
      ...absent.map((name) => ({ file: `${name}.csv`, line: 0, column: '', code: 'no such file' as const })),
    ];
    if (wrong.length > 0) throw new AggregateError(wrong.map(refusalOf), 'no set of OneRoster files');
    const files = new RosterFiles(set, manifest);
    files.#remarkOnFiles();
    return files;
  }

  #remarkOnFiles(): void {
    const announced = new Set<string>([...this.manifest.modes.keys()].map((name) => `${name}.csv`));
    for (const file of this.#set.names) {
      if (file === manifestFile) continue;
      const name = fileNames.find((one) => `${one}.csv` === file);
      if (!announced.has(file)) this.remarks.push({ file, code: 'people.roster_not_announced', data: {} });
      else if (name && !used[name]) this.remarks.push({ file, code: 'people.roster_not_kept', data: {} });
    }
  }

  mode(name: FileName): 'bulk' | 'delta' | undefined {
    return this.manifest.modes.get(name);
  }

  /**
   * The rows of a file, some at a time: those that are right, and those with faults as rows to be refused. None where it is
   * absent. A file that cannot be read at all is refused.
   */
  async *rows<F extends FileName>(name: F): AsyncGenerator<{ right: Row<F>[]; wrong: OutsideRow[] }> {
    const mode = this.mode(name);
    if (mode === undefined) return;
    const file = `${name}.csv`;
    const bytes = await this.#set.read(file);
    const filled = new Set<string>();
    let reader: FileReader<F> | undefined;
    try {
      for await (const records of streamCsv(bytes)) {
        reader ??= this.#readerOf(name, mode, records.shift());
        yield readRows(reader, { file, records, filled });
      }
    } catch (error) {
      if (!(error instanceof BrokenCsv)) throw error;
      throw refusalOf({ file, line: error.line, column: '', code: 'unreadable' });
    }
    this.#remarkOnColumns(name, filled);
  }

  #readerOf<F extends FileName>(name: F, mode: 'bulk' | 'delta', header: CsvRecord | undefined): FileReader<F> {
    const reader = fileReader(name, mode, header?.cells ?? []);
    if (!reader.isReadable) {
      const fatal = reader.wrong.filter(({ code }) => code === 'wrong header');
      throw new AggregateError(fatal.map(refusalOf), 'a header that cannot be read');
    }
    const unknown = reader.wrong.map(({ column }) => column);
    this.#remark(`${name}.csv`, [...unknown, ...reader.extensions]);
    return reader;
  }

  #remarkOnColumns(name: FileName, filled: ReadonlySet<string>): void {
    const kept = new Set([...(used[name] ?? []), 'status', 'dateLastModified']);
    this.#remark(
      `${name}.csv`,
      [...filled].filter((column) => !kept.has(column)),
    );
  }

  #remark(file: string, unread: readonly string[]): void {
    const data = { columns: unread.join(', ') };
    const isTold = this.remarks.some((one) => one.file === file && one.data['columns'] === data.columns);
    if (unread.length > 0 && !isTold) this.remarks.push({ file, code: 'intake.column_unknown', data });
  }
}

/** Reads some records, and notes which columns are filled. */
function readRows<F extends FileName>(
  reader: FileReader<F>,
  { file, records, filled }: { file: string; records: readonly CsvRecord[]; filled: Set<string> },
): { right: Row<F>[]; wrong: OutsideRow[] } {
  const right: Row<F>[] = [];
  const wrong: OutsideRow[] = [];
  for (const record of records) {
    const { row, id, faults } = reader.read(record);
    for (const column in row.values) filled.add(column);
    if (faults.length === 0) right.push(row);
    else {
      const told = faults.map(([column, code]) => faultOf(column, code));
      wrong.push({ file, line: row.line, identity: undefined, ...(id === '' ? {} : { key: id }), faults: told });
    }
  }
  return { right, wrong };
}

/** A fault for which a whole set is refused. */
function refusalOf({ file, line, column, code }: RosterFault): Refusal {
  const { code: said, data = {} } = faultOf(column, code);
  return new Refusal(said, { ...data, file, line, column });
}
