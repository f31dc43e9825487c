import { nationalForms } from '#modules/evaluation/server/forms/keep-form.ts';
import type { Rows } from './rows-of.ts';

interface Organisation {
  id: string;
  kind: string;
}

interface Staff {
  person: string;
  role: string;
  org: string | null;
}

/** The form on work with families, asked of all schools for the term: most have reported, the school of the cast has not. */
export function makeForms(rows: Rows, those: { director: string; deputy: string; school: string }): void {
  const { county } = rows;
  const written = rows.daysAgo(30);
  for (const form of nationalForms({ county, changed_by: those.director, changed_at: new Date(written) }))
    rows.add('evaluation.form', {
      ...form,
      fields: form.fields as never,
      rules: form.rules as never,
      changed_at: written,
    });
  const term = (rows.tables().get('evaluation.period') as { id: string; kind: string }[]).find(
    ({ kind }) => kind === 'term',
  );
  if (!term) throw new Error('the world has a term');
  const opened = rows.daysAgo(12);
  const collection = rows.id(opened);
  const own = { county, id: collection, form: 'school_work', form_version: 1, period: term.id };
  rows.add('evaluation.collection', { ...own, ends: rows.day(5), opened_by: those.deputy, opened_at: opened });
  const leaders = leadersOf(rows);
  const enrolled = pupilsOf(rows);
  const schools = (rows.tables().get('people.organisation') as Organisation[]).filter(({ kind }) => kind === 'school');
  for (const [at, { id }] of schools.entries()) {
    const leader = leaders.get(id);
    const isWaiting = id === those.school || at % 9 === 4 || leader === undefined;
    makeReturn(rows, {
      collection,
      org: id,
      at,
      leader: isWaiting ? undefined : leader,
      pupils: enrolled.get(id) ?? 0,
    });
  }
}

/** What a school was asked, and what it told where somebody has: about three quarters of its pupils were visited, at two schools all and hardly any. */
function makeReturn(
  rows: Rows,
  those: { collection: string; org: string; at: number; leader: string | undefined; pupils: number },
): void {
  const { collection, org, at, leader, pupils } = those;
  const id = rows.id(rows.daysAgo(12));
  const own = { county: rows.county, id, collection, org };
  if (leader === undefined) return rows.add('evaluation.return', { ...own, submissions: 0, handed_in_on: null });
  const days = 1 + (at % 8);
  const share = at === 2 ? 0.06 : 0.68 + (at % 7) * 0.02;
  const told = (value: number, words = '') => ({ value, words });
  const entries = {
    pupils_visited: told(Math.floor(pupils * share), '家访记录本'),
    parent_school_sessions: at % 11 === 6 ? { value: null, words: '记录还在整理' } : told(1 + (at % 3)),
    counsellor_posts: told(at % 4 === 3 ? 0 : 1 + (at % 2)),
    counsellors_full_time: told(at % 4 === 1 ? 1 : 0),
  } as unknown as string;
  const by = { handed_in_by: leader, handed_in_at: rows.daysAgo(days) };
  rows.add('evaluation.return', {
    ...own,
    version: 1,
    submissions: 1,
    handed_in_on: rows.day(-days),
    changed_by: leader,
  });
  const sent = { county: rows.county, id: rows.id(rows.daysAgo(days)), of_return: id, number: 1, reason: '' };
  rows.add('evaluation.submission', { ...sent, entries, ...by });
}

/** By school, who leads it. */
const leadersOf = (rows: Rows): Map<string, string> =>
  new Map(
    (rows.tables().get('people.role_grant') as Staff[]).flatMap(({ person, role, org }) =>
      role === 'school_leader' && org !== null ? [[org, person]] : [],
    ),
  );

/** By school, how many pupils it has. */
function pupilsOf(rows: Rows): Map<string, number> {
  const classes = rows.tables().get('people.class') as { id: string; org: string }[];
  const orgs = new Map(classes.map(({ id, org }) => [id, org]));
  const found = new Map<string, number>();
  for (const { class: group } of rows.tables().get('people.enrolment') as { class: string }[]) {
    const org = orgs.get(group) ?? '';
    found.set(org, (found.get(org) ?? 0) + 1);
  }
  return found;
}
