import { purposeRows } from '#modules/people/server/store/purpose-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

type Row = Awaited<ReturnType<typeof purposeRows>>[number];

/** A purpose with its texts of this county. */
export interface KnownPurpose {
  code: string;
  basis: 'consent' | 'statute';
  title: Said;
  separate: boolean;
  /** The text that counts. */
  current: Row;
  /** All that ever counted here, the oldest first. */
  texts: readonly Row[];
}

/** All purposes by code, in the order they are told. */
export async function purposesOf(ctx: Pick<Context, 'db' | 'actor'>): Promise<Map<string, KnownPurpose>> {
  const rows = await purposeRows(ctx);
  return new Map([...Map.groupBy(rows, (row) => row.code)].map(([code, own]) => [code, knownFrom(code, own)]));
}

/** The county's own text of a version stands for the shipped one, and its newest for whatever is shipped later. */
function knownFrom(code: string, rows: readonly Row[]): KnownPurpose {
  const [current, ...rest] = rows.toReversed();
  if (!current) throw new Error(`${code} has no text`);
  const byVersion = new Map(rows.filter(({ version }) => version <= current.version).map((row) => [row.version, row]));
  return {
    code,
    basis: current.basis as KnownPurpose['basis'],
    title: { zh: current.title_zh, en: current.title_en },
    separate: current.separate,
    current,
    texts: rest.length === 0 ? [current] : [...byVersion.values()].sort((a, b) => a.version - b.version),
  };
}

/** Whether agreeing to a version still covers what is done: no text since allows more. */
export const covers = ({ current, texts }: KnownPurpose, version: number): boolean =>
  version >= current.version || texts.every((text) => text.version <= version || !text.wider);

/** The purpose, where a family is asked about it and was shown a text of that version; refuses else. */
export async function purposeAsked(ctx: Context, code: string, version = 1): Promise<KnownPurpose & { read: Row }> {
  const purpose = (await purposesOf(ctx)).get(code);
  const read = purpose?.texts.find((text) => text.version === version);
  if (!purpose || !read || purpose.basis !== 'consent') throw new Refusal('people.nothing_to_decide');
  return { ...purpose, read };
}
