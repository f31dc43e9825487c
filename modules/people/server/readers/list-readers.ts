import type * as contract from '#modules/people/contract/reader.ts';
import type { ReadKind } from '#modules/people/contract/reader.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { holdersOf } from '#modules/people/server/readers/store/holder-store.ts';
import { unseenRoles } from '#modules/people/server/rights/looks.ts';
import { familyRoles } from '#modules/people/server/role-life.ts';
import { roleName } from '#modules/people/server/role-title.ts';
import { basisIn } from '#platform/access/rule-words.ts';
import { permit } from '#platform/access/permit.ts';
import type { Policy, PolicyRow } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/**
 * Relations that say of a pupil alone whether somebody stands in them, the nearest first. Who asked for a service himself, or gives one, is told
 * beside that service; of whom an order keeps away nobody learns here.
 */
const relations: readonly string[] = ['class', 'org', 'county', 'child', 'settled_child', 'looked_after', 'glass'];

/** What reads persons and shows no pupil. */
const ofNoPupil: readonly string[] = [
  'people.list_appointments',
  'people.list_workers',
  'people.list_readers',
  'intake.read',
  'intake.read_rows',
  'messages.list_held_comments',
  'messages.list_fit_adults',
];

/** Of the whole county its people are listed without the pupils and those at home. */
const showsNoPupil = ({ action, relation }: PolicyRow): boolean =>
  ofNoPupil.includes(action) || (action === 'people.list_people' && relation === 'county');

/** What an action shows, in plain kinds; what is not named here is told as something else. */
const kinds: Readonly<Record<string, ReadKind>> = {
  'people.list_pupils': 'name',
  'people.list_people': 'name',
  'people.list_class': 'name',
  'people.list_leavings': 'name',
  'people.list_children': 'name',
  'people.list_guardians': 'guardians',
  'people.list_fellow_guardians': 'guardians',
  'people.list_claims': 'guardians',
  'people.list_contacts': 'guardians',
  'people.list_looked_after': 'name',
  'people.export_pupils': 'name',
  'people.export_contacts': 'guardians',
  'people.export_roster': 'guardians',
  'people.list_orders': 'orders',
  'people.list_holds': 'orders',
  'people.list_requests': 'requests',
  'people.list_own_requests': 'requests',
  'people.read_stops': 'needs',
  'needs.read_run_rows': 'nameless',
  'people.read_copy': 'all',
  'people.download_copy': 'all',
  'people.list_glass': 'looks',
  'people.read_own_data': 'all',
  'people.list_looks': 'looks',
  'people.read_promotion': 'name',
  'people.list_askings': 'requests',
  'messages.list_places': 'name',
  'messages.preview': 'name',
  'messages.list_partners': 'name',
  'messages.list_talk_pupils': 'name',
  'messages.list_members': 'guardians',
  'messages.list_talks': 'talks',
  'messages.read_talk': 'talks',
  'messages.read_talk_messages': 'talks',
  'messages.search_talks': 'talks',
  'messages.note_talk_read': 'talks',
  'messages.look_at_slip': 'answers',
  'messages.list_held': 'held',
  'messages.list_concerns': 'held',
  'messages.list_refused_pictures': 'held',
  'messages.list_pupil_talks': 'pupil_talks',
  'messages.list_openings': 'pupil_talks',
};
const kindOf = (action: string): ReadKind => kinds[action] ?? (action.startsWith('needs.') ? 'needs' : 'other');

/** The rows of a policy by which a pupil's data is read. */
export const readingRows = ({ rows }: Policy): PolicyRow[] =>
  rows.filter(
    (row) =>
      row.audit !== 'write' && row.class >= 'C2' && !row.deny && relations.includes(row.relation) && !showsNoPupil(row),
  );

/** As of who looked: not that somebody protects a child, nor anything sealed; what an emergency opens they are told afterwards. */
const isToldToFamilies = ({ role, relation, class: opened }: PolicyRow): boolean =>
  opened !== 'C4' && (relation === 'glass' || !unseenRoles.includes(role));

type Holder = Awaited<ReturnType<typeof holdersOf>>[number];

/** Who can see a child today: the policy's own rows, with who stands in their relation. */
export async function listReaders(ctx: Context, id: string): Promise<Replied<typeof contract.listReaders>> {
  const [pupil] = await pupilFacts(ctx, [id]);
  const subject = pupil && { kind: 'pupil', id, holders: { org: pupil.org, settled_child: id } };
  await permit(ctx, 'people.list_readers', subject);
  const isFamily = familyRoles.has(ctx.actor.role);
  const told = readingRows(ctx.policy).filter((row) => !isFamily || isToldToFamilies(row));
  const counted = told.filter((row) => !isOfFamily(row));
  const groups = Map.groupBy(told, (row) => `${row.role} ${row.relation}`);
  const at = { org: pupil?.org ?? '', class: pupil?.class ?? null };
  const rolesBy = (isOf: (row: PolicyRow) => boolean): string[] => [
    ...new Set(counted.filter(isOf).map(({ role }) => role)),
  ];
  const [countywide, roles] = [rolesBy(isOfCounty), rolesBy((row) => !isOfCounty(row))];
  const holders = await asSystem(ctx, () => holdersOf(ctx, { org: at.org, roles, countywide }));
  const nearestFirst = [...groups].sort(([, a], [, b]) => placeOf(a) - placeOf(b));
  const items = nearestFirst.map(([key, rows]) => present(ctx, key, rows, holders.filter(standsIn(rows, at))));
  return { items: items.filter(({ count }) => count !== 0) };
}

const isOfCounty = ({ relation }: PolicyRow): boolean => relation === 'county';

/** Those at home and who looks after them there: nobody counts them. */
const isOfFamily = ({ role, relation }: Pick<PolicyRow, 'role' | 'relation'>): boolean =>
  familyRoles.has(role) || relation === 'looked_after';

const placeOf = ([row]: readonly PolicyRow[]): number => relations.indexOf(row?.relation ?? '');

/** Whether somebody stands in the relation of these rows to a pupil of a school and class. */
const standsIn = ([row]: readonly PolicyRow[], at: { org: string; class: string | null }) => {
  const { role, relation } = row as PolicyRow;
  return (one: Holder): boolean =>
    one.role === role &&
    (relation === 'county' ||
      (relation === 'class' ? at.class !== null && one.class === at.class : one.org === at.org));
};

function present(ctx: Context, id: string, rows: readonly PolicyRow[], holders: readonly Holder[]) {
  const { role, relation } = rows[0] as PolicyRow;
  const isUncounted = isOfFamily({ role, relation });
  const people = [...new Map(holders.map((one) => [one.person, { id: one.person, name: one.name }])).values()];
  return {
    id,
    role,
    roleName: roleName(ctx, role),
    why: sayRegistered(ctx.language, `people.reads_by.${relation}`, {}),
    byGlass: relation === 'glass',
    count: isUncounted ? null : people.length,
    people: isUncounted || familyRoles.has(ctx.actor.role) ? [] : people,
    kinds: [...new Set(rows.map(({ action }) => kindOf(action)))],
    rows: rows.map(({ action, class: opened, audit, basis }) => ({
      action,
      class: opened,
      recorded: audit !== 'none',
      basis: basisIn(ctx.language, basis),
    })),
  };
}
