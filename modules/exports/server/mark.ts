import { numberOf } from '#modules/exports/server/present.ts';
import type { ExportRow } from '#modules/exports/server/store/export-store.ts';
import { words } from '#modules/exports/words.ts';
import { classFacts, personNames, roleName, schoolFacts } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { exportKinds } from '#platform/export/export-kind.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** What a file says of itself. */
export interface Mark {
  /** Its number, whose it is and since when: at the end of every row, and on every page. */
  short: string;
  /** Each with what it is: the first sheet. */
  lines: readonly (readonly [what: string, value: string])[];
}

const inLanguage = ({ language }: ExportRow): Language => (language === 'en' ? 'en' : 'zh');

const nameOf = async (ctx: Context, person: string): Promise<string> =>
  (await personNames(ctx, [person])).get(person) ?? '';

const titleOf = (row: ExportRow): string => exportKinds.get(row.kind)?.title[inLanguage(row)] ?? row.kind;

const categoryOf = (row: ExportRow): string =>
  say(words, inLanguage(row), `exports.category.${row.category as 'teaching'}`);

/** Who, when, why, and which: what a copy that is found says of where it came from. */
export async function markOf(ctx: Context, row: ExportRow, pupils: number): Promise<Mark> {
  const language = inLanguage(row);
  const [who, [school], [group], approved] = await Promise.all([
    nameOf(ctx, row.asked_by),
    schoolFacts(ctx, [row.org]),
    row.class === null ? [] : classFacts(ctx, [row.class]),
    row.decided_by === null ? '' : nameOf(ctx, row.decided_by),
  ]);
  const told = {
    title: titleOf(row),
    number: numberOf(row.id),
    who: `${who} · ${roleName({ language }, row.role)}`,
    where: [school?.name, group?.name].filter(Boolean).join(' · '),
    when: formatDateTime(language, ctx.now),
    why: `${categoryOf(row)} · ${row.reason}`,
    approved,
    pupils: String(pupils),
    rule: say(words, language, 'exports.file.rule_text'),
  };
  return {
    short: [numberOf(row.id), who, dayOf(ctx.now)].join(' · '),
    lines: Object.entries(told)
      .filter(([, value]) => value !== '')
      .map(([what, value]) => [say(words, language, `exports.file.${what as keyof typeof told}`), value]),
  };
}

/** What no system lets stand in the name of a file. */
// oxlint-disable-next-line no-control-regex
const unnamable = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g;

/** The name it is kept under: which, whose, since when, what for, and its number. */
export async function fileNameOf(ctx: Context, row: ExportRow): Promise<string> {
  const parts = [titleOf(row), await nameOf(ctx, row.asked_by), dayOf(row.asked_at), categoryOf(row), numberOf(row.id)];
  return `${parts.join('-').replaceAll(unnamable, '_')}.${row.format}`;
}
