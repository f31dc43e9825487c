import type { ErasureRow } from '#modules/people/server/erasure/store/erasure-store.ts';
import { words } from '#modules/people/words.ts';
import { type Language, type Said, say } from '#platform/i18n/dictionary.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { keptRules } from '#platform/retention/kept.ts';

/**
 * What an erasure came to: kinds and numbers, nothing of the child. What stays is told by rule and not by row, so that it is
 * the same whatever else is kept.
 */
export interface Certificate {
  version: 1;
  county: string;
  /** The request it was granted by; only who asked, and the school, know of which child. */
  request: string;
  granted: string;
  /** Null where nothing could go. */
  hidden: string | null;
  erased: string;
  gone: { kind: string; title: Said; rows: number }[];
  stays: { kind: string; title: Said; why: Said }[];
  /** What a law orders kept, told on every certificate, whether there is any or not. */
  ordered: Said;
}

/** One rule a table: some have one for some of their columns and another for the rest. */
const oneATable = () => keptRules().filter(({ table }, at, all) => all.findIndex((one) => one.table === table) === at);

export function certificateOf(row: ErasureRow): Certificate {
  const rules = oneATable();
  const titleOf = (kind: string): Said => rules.find(({ table }) => table === kind)?.title ?? { zh: kind, en: kind };
  const counts = Object.entries(row.counts as Record<string, number>);
  return {
    version: 1,
    county: row.county,
    request: row.id,
    granted: row.granted_at.toISOString(),
    hidden: row.hidden_at?.toISOString() ?? null,
    erased: row.erased_at?.toISOString() ?? '',
    gone: counts.map(([kind, rows]) => ({ kind, title: titleOf(kind), rows })),
    stays: rules.flatMap(({ table, title, onRequest }) =>
      onRequest?.stays ? [{ kind: table, title, why: onRequest.stays }] : [],
    ),
    ordered: { zh: say(words, 'zh', orderedKey), en: say(words, 'en', orderedKey) },
  };
}

const orderedKey = 'people.certificate.ordered';

type CertificateWord =
  | 'title'
  | 'foot'
  | 'note'
  | 'unchanged'
  | 'gone'
  | 'nothing'
  | 'rows'
  | 'stays'
  | 'other'
  | 'check';

/** The same to read: what its template is given. */
export function certificateToRead({ request, gone, stays, ordered, ...at }: Certificate, language: Language): object {
  const said = (key: CertificateWord, data: Readonly<Record<string, string | number>> = {}): string =>
    say(words, language, `people.certificate.${key}`, data);
  const moment = (text: string | null): string => (text === null ? '' : formatDate(language, text));
  return {
    language,
    title: said('title'),
    foot: said('foot', { request }),
    note: said(gone.length === 0 ? 'unchanged' : 'note', {
      granted: moment(at.granted),
      hidden: moment(at.hidden),
      erased: moment(at.erased),
    }),
    gone: {
      title: said('gone'),
      empty: said('nothing'),
      rows: gone.map(({ title, rows }) => [title[language], said('rows', { count: rows })]),
    },
    stays: { title: said('stays'), rows: byReason(stays, language) },
    ordered: ordered[language],
    other: said('other'),
    check: said('check'),
  };
}

/** The kinds that stay for one reason, in one row. */
const byReason = (stays: Certificate['stays'], language: Language): string[][] =>
  [...Map.groupBy(stays, ({ why }) => why[language])].map(([why, some]) => [
    some.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', '),
    why,
  ]);
