import type { Database } from '#database/rows.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** A table as its owner hands it out: what it is called outside, and what each column means. */
export interface ExportedTable {
  /** English, plural: the name of the file and of the kind one asks for. */
  kind: string;
  table: keyof Database;
  title: Said;
  /** Of a table that all counties share: the column whose code begins with that of its county. */
  codedBy?: string;
  /** Of a table of large rows: how many are read at once. */
  rowsAtOnce?: number;
  /** Every column that goes out, in order. */
  columns: Readonly<Record<string, Meaning>>;
  /** Columns that stay in, and why. */
  keptIn?: Readonly<Record<string, string>>;
  /** Of a table that holds somebody: how he, or his family, reads what of it is about him; or why not. */
  subject?: SubjectView | { untold: string };
  /** Rows that never go out, by what a column says, and why. */
  withheld?: { column: string; values: readonly string[]; why: string };
  /** Columns that go out empty in some rows, and why. */
  blanked?: { columns: readonly string[]; where: readonly Which[]; why: string };
  /** By column, values that go out as another one, so that they cannot be told from it. */
  masked?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Which rows: those in which a column says one of some values, or the key of a row of another table, or of some of its rows. */
export type Which =
  | { column: string; says: readonly string[] }
  | { column: string; of: { table: keyof Database; key: string; where?: Which } };

/** What a column means; where it holds codes, what each stands for; whether it holds several, with | between them. */
export type Meaning = Said & { codes?: Readonly<Record<string, Said>>; isList?: true };

/** What a dictionary says of a column: its meaning, with its codes. */
export const inFull = (meaning: Meaning, language: keyof Said): string => {
  const codes = Object.entries(meaning.codes ?? {}).map(([code, said]) => `${code} ${said[language]}`);
  const [colon, comma, list] = language === 'zh' ? ['：', '、', '，以 | 分隔'] : [': ', ', ', ', separated by |'];
  const called = meaning.isList ? `${meaning[language]}${list}` : meaning[language];
  return codes.length > 0 ? `${called}${colon}${codes.join(comma)}` : called;
};

/** What somebody reads of a table that is about him. */
export interface SubjectView {
  /** The column that names him. */
  column: string;
  /** The column that names who said it, where each reads what he said himself alone. */
  saidBy?: string;
  /** Columns that are kept and told of, and not shown. */
  unshown?: readonly string[];
  /** Where it comes from, and by what right it is kept. */
  source: Said;
}

/** Every table described so far, by name. */
export const describedTables = new Map<string, ExportedTable>();

type Of<T extends keyof Database, V> = Readonly<Partial<Record<keyof Database[T] & string, V>>>;

/** Describes a table, and makes it known; the compiler checks that its columns exist. */
export const exportedTable = <T extends keyof Database>(
  described: Omit<ExportedTable, 'columns' | 'keptIn' | 'masked' | 'withheld' | 'blanked'> & {
    table: T;
    columns: Of<T, Meaning>;
    keptIn?: Of<T, string>;
    masked?: Of<T, Readonly<Record<string, string>>>;
    blanked?: { columns: readonly (keyof Database[T] & string)[]; where: readonly Which[]; why: string };
    withheld?: { column: keyof Database[T] & string; values: readonly string[]; why: string };
  },
): ExportedTable => {
  const table = described as ExportedTable;
  describedTables.set(table.table, table);
  return table;
};

/** What a code in a described column stands for. */
export const sayCode = (table: keyof Database, column: string, code: string | number, language: keyof Said): string =>
  describedTables.get(table)?.columns[column]?.codes?.[String(code)]?.[language] ?? String(code);

/** Meanings that are the same wherever the column stands. */
export const common = {
  county: { zh: '县级行政区划代码', en: 'Code of the county (GB/T 2260)' },
  id: { zh: '编号（UUID）', en: 'Id (UUID)' },
  code: { zh: '县里自己的编号', en: 'The county’s own number' },
  name: { zh: '名称或姓名', en: 'Name' },
  org: { zh: '所属或所在组织', en: 'Organisation it belongs to' },
  person: { zh: '人员', en: 'Person' },
  pupil: { zh: '学生', en: 'Pupil' },
  class: { zh: '班级', en: 'Class' },
  region: { zh: '所在村（社区）或乡镇代码', en: 'Code of the village or town' },
  lon: { zh: '经度，WGS 84，度', en: 'Longitude, WGS 84, degrees' },
  lat: { zh: '纬度，WGS 84，度', en: 'Latitude, WGS 84, degrees' },
  began: { zh: '开始日期', en: 'First day' },
  ended: { zh: '从这一天起不再有效；空表示仍在', en: 'The first day it no longer holds; empty while it does' },
  languages: { zh: '语言或方言', en: 'Languages and dialects', isList: true },
  state: { zh: '状态', en: 'State' },
  category: { zh: '类别代码', en: 'Code of the category' },
  mode: {
    zh: '方式',
    en: 'Way of meeting',
    codes: {
      onsite: { zh: '当面', en: 'in person' },
      remote: { zh: '远程', en: 'remote' },
      either: { zh: '都可以', en: 'either' },
    },
  },
  sex: {
    zh: '性别',
    en: 'Sex',
    codes: {
      0: { zh: '未知', en: 'unknown' },
      1: { zh: '男', en: 'male' },
      2: { zh: '女', en: 'female' },
      9: { zh: '未说明', en: 'not said' },
    },
  },
  stage: {
    zh: '学段',
    en: 'Stage',
    codes: {
      primary: { zh: '小学', en: 'primary' },
      junior: { zh: '初中', en: 'junior' },
      senior: { zh: '高中', en: 'senior' },
    },
  },
  schedule: { zh: '每周时间，RFC 5545', en: 'Weekly times, RFC 5545' },
  resource: { zh: '资源', en: 'Resource' },
  provider: { zh: '提供者', en: 'Provider' },
  need: { zh: '需求', en: 'Need' },
  offer: { zh: '意向', en: 'Offer' },
  engagement: { zh: '服务', en: 'Engagement' },
  booking: { zh: '占用的名额', en: 'Booking' },
  subject: { zh: '需求所指的学生', en: 'The pupil it is about' },
  opener: { zh: '提出人', en: 'Whoever stated it' },
  words: { zh: '说明', en: 'In words' },
  at: { zh: '时间', en: 'When' },
  made_at: { zh: '产生时间', en: 'When it was made' },
  ended_at: { zh: '结束时间', en: 'When it ended' },
} as const satisfies Readonly<Record<string, Meaning>>;
