import type * as contract from '#modules/consortia/contract/gathering.ts';
import { lifeOf, presentGathering } from '#modules/consortia/server/gatherings/present-gathering.ts';
import { loadGathering } from '#modules/consortia/server/load.ts';
import { isOpen, minutesOf, tookPlace } from '#modules/consortia/server/rules/gathering-life.ts';
import {
  confirmParticipant,
  deleteParticipant,
  insertParticipant,
  minutesOfResearch,
  pageOfParticipants,
  pageOfResearch,
} from '#modules/consortia/server/store/participant-store.ts';
import { organisationsCalled, personNames } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type Shown = Replied<typeof contract.readGathering>;

/** The actor says that he comes. */
export async function joinGathering(ctx: Context, id: string): Promise<Shown> {
  const row = await loadGathering(ctx, id, 'consortia.join_gathering', true);
  const [org] = ctx.actor.holds['org'] ?? [];
  if (org === undefined || !isOpen(lifeOf(row), ctx.now))
    throw new Refusal('consortia.not_in_this_state', { state: row.state });
  const { person } = ctx.actor;
  await insertParticipant(ctx, { gathering: id, person, org, host: row.host, joined_at: ctx.now });
  return presentGathering(ctx, id);
}

/** The actor comes no longer: nothing of it is kept. */
export async function leaveGathering(ctx: Context, id: string): Promise<Shown> {
  const row = await loadGathering(ctx, id, 'consortia.join_gathering', true);
  if (!isOpen(lifeOf(row), ctx.now)) throw new Refusal('consortia.not_in_this_state', { state: row.state });
  await deleteParticipant(ctx, id, ctx.actor.person);
  return presentGathering(ctx, id);
}

/** Who said he comes, to the host. */
export async function listParticipants(
  ctx: Context,
  { gathering, page, size }: Received<typeof contract.listParticipants>['query'],
): Promise<Replied<typeof contract.listParticipants>> {
  await loadGathering(ctx, gathering, 'consortia.list_participants');
  const { rows, total } = await pageOfParticipants(ctx, gathering, { page, size });
  const persons = rows.map(({ person }) => person);
  showed(ctx, 'consortia.list_participants', persons);
  const names = await personNames(ctx, persons);
  const schools = await schoolNames(
    ctx,
    rows.map(({ org }) => org),
  );
  const items = rows.map(({ person, org, minutes }) => ({
    person,
    minutes,
    name: names.get(person) ?? '',
    school: { id: org, name: schools.get(org) ?? '' },
  }));
  return { items, total, page, size };
}

async function schoolNames(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await organisationsCalled(ctx, { ids: [...new Set(ids)] });
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The host confirms who was there: with what each has said himself that is the word of both sides. */
export async function confirmParticipants(
  ctx: Context,
  id: string,
  { came }: Received<typeof contract.confirmParticipants>['body'],
): Promise<Shown> {
  const row = await loadGathering(ctx, id, 'consortia.confirm_participants', true);
  const life = lifeOf(row);
  if (life.state !== 'on_calendar') throw new Refusal('consortia.not_in_this_state', { state: row.state });
  if (!tookPlace(life, ctx.now)) throw new Refusal('consortia.not_over_yet');
  const most = minutesOf(life);
  if (came.some(({ minutes }) => minutes > most))
    throw new Refusal('consortia.longer_than_it_was', { field: 'came', most });
  for (const one of came)
    if (!(await confirmParticipant(ctx, id, one)))
      throw new Refusal('consortia.no_such_participant', { field: 'came' });
  return presentGathering(ctx, id);
}

/** The research the actor took part in: his own alone. */
export async function listResearchHours(
  ctx: Context,
  paging: Received<typeof contract.listResearchHours>['query'],
): Promise<Replied<typeof contract.listResearchHours>> {
  const { person } = ctx.actor;
  await permit(ctx, 'consortia.list_research_hours', { kind: 'person', id: person, holders: { self: person } });
  const { rows, total } = await pageOfResearch(ctx, person, paging);
  const schools = await schoolNames(
    ctx,
    rows.map(({ host }) => host),
  );
  const items = rows.map(({ gathering, title, host, starts_at, minutes }) => ({
    gathering,
    title,
    minutes,
    host: { id: host, name: schools.get(host) ?? '' },
    startsAt: starts_at,
  }));
  return { items, total, ...paging, minutes: await minutesOfResearch(ctx, person) };
}
