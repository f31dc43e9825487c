import { OpeningGround } from '#modules/messages/contract/opening-ground.ts';
import type * as contract from '#modules/messages/contract/opening.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { again } from '#modules/messages/server/openings/limits.ts';
import { readerOf, subjectsOf } from '#modules/messages/server/openings/load-opening.ts';
import { inTens, isUndecided, stateOf, untilOf } from '#modules/messages/server/openings/rules/opening.ts';
import {
  countsBetween,
  factsOf,
  openingById,
  type OpeningRow,
  pageOfOpenings,
  timesBegun,
} from '#modules/messages/server/openings/store/opening-store.ts';
import { ownFamily, personNames, readSchoolYears } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import { showed } from '#platform/audit/showed.ts';
import { atHour, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

type Told = Replied<typeof contract.decideOpening>;

/** The openings at the actor's school, or those the bureau decides on; of his family he sees none. */
export async function listOpenings(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listOpenings>> {
  const { holds } = await reachOf(ctx, 'messages.list_openings', 'opening');
  const bureaus = holds['bureau:second'] ?? [];
  const of = bureaus.length > 0 ? 'bureau' : { orgs: holds['org'] ?? [] };
  const butOf = await ownFamily(ctx);
  const { rows, total } = await asSystem(ctx, () => pageOfOpenings(ctx, of, { butOf, ...paging }));
  showed(
    ctx,
    'messages.list_openings',
    rows.map(({ pupil }) => pupil),
  );
  return { items: await presentOpenings(ctx, rows), total, ...paging };
}

/** One, as it stands now. */
export async function presentOpening(ctx: Context, id: string): Promise<Told> {
  const row = await asSystem(ctx, () => openingById(ctx, id));
  const [told] = row ? await presentOpenings(ctx, [row]) : [];
  if (!told) throw new Error('an opening was presented as nothing');
  return told;
}

async function presentOpenings(ctx: Context, rows: readonly OpeningRow[]): Promise<Told[]> {
  const named = rows.flatMap(({ pupil, opened_by, decided_by }) => [pupil, opened_by, decided_by ?? []].flat());
  const names = await personNames(ctx, named);
  const orgName = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  const ids = rows.map(({ id }) => id);
  const times = await asSystem(ctx, () => timesBegun(ctx, ids, again.days));
  const subjectOf = await subjectsOf(ctx, rows);
  const told: Told[] = [];
  for (const row of rows)
    told.push({
      ...standingOf(ctx, row),
      childName: names.get(row.pupil) ?? '',
      schoolName: orgName(row.org),
      openedBy: names.get(row.opened_by) ?? '',
      times: times.get(row.id) ?? 0,
      verdict: verdictOf(row, names),
      mayDecide: mayDecide(ctx, row, subjectOf(row)),
      mayRead: (await readerOf(ctx, row)) !== null,
    });
  return told;
}

/** What its row says. */
function standingOf(ctx: Context, row: OpeningRow) {
  const facts = factsOf(row);
  return {
    id: row.id,
    ground: facts.ground,
    state: stateOf(facts, ctx.now),
    begunAt: row.begun_at,
    from: row.from_at,
    to: row.to_at,
    until: untilOf(facts),
    reason: row.reason,
    demand: demandOf(row),
    tellOn: row.tell_on,
    isTold: row.told_at !== null,
  };
}

const verdictOf = (row: OpeningRow, names: ReadonlyMap<string, string>): Told['verdict'] => {
  const { verdict } = factsOf(row);
  return verdict && { ...verdict, by: names.get(row.decided_by ?? '') ?? '', reason: row.decided_reason ?? '' };
};

const mayDecide = (ctx: Context, row: OpeningRow, subject: Subject): boolean =>
  isUndecided(factsOf(row), ctx.now) &&
  rowAllowing(ctx.policy, ctx.actor, 'messages.decide_opening', subject) !== undefined;

function demandOf({ authority, authority_name, document, document_on, officers }: OpeningRow): Told['demand'] {
  if (authority === null) return null;
  return {
    authority: authority as NonNullable<Told['demand']>['authority'],
    authorityName: authority_name ?? '',
    document: document ?? '',
    documentOn: document_on ?? '',
    officers: officers as NonNullable<Told['demand']>['officers'],
  };
}

/** How many there were in a school year, so told that nobody learns of one. */
export async function countOpenings(
  ctx: Context,
  asked: number | undefined,
): Promise<Replied<typeof contract.countOpenings>> {
  const { county } = ctx.actor;
  await permit(ctx, 'messages.count_openings', { kind: 'county', id: county, holders: {} });
  const years = await readSchoolYears(ctx);
  const year = asked ?? years.yearOf(dayOf(ctx.now));
  const [from, until] = [year, year + 1].map((one) => atHour(years.daysOf(one).began, 0)) as [Date, Date];
  const counts = await asSystem(ctx, () => countsBetween(ctx, from, until));
  const items = OpeningGround.options.map((ground) => {
    const found = counts.find((one) => one.ground === ground);
    const told = (count: number | undefined): number | null => inTens(Number(count ?? 0));
    return { ground, begun: told(found?.begun), confirmed: told(found?.confirmed), objected: told(found?.objected) };
  });
  return { year, items };
}
