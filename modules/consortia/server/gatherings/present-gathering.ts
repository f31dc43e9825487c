import type { z } from 'zod';
import { GatheringAct, type Gathering, GatheringKind, GatheringState } from '#modules/consortia/contract/gathering.ts';
import { leadingSchools } from '#modules/consortia/server/known-consortia.ts';
import { subjectOfGathering } from '#modules/consortia/server/load.ts';
import { afterHappening, isOpen, type Life, tookPlace } from '#modules/consortia/server/rules/gathering-life.ts';
import { type GatheringRow, gatheringById } from '#modules/consortia/server/store/gathering-store.ts';
import { countParticipants, ownParts, type ParticipantRow } from '#modules/consortia/server/store/participant-store.ts';
import { programmeNames } from '#modules/consortia/server/store/programme-store.ts';
import { consortiumAreas, organisationsCalled } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

type Shown = z.input<typeof Gathering>;

/** The life of a gathering, as it is kept. */
export const lifeOf = ({ state, starts_at, ends_at }: GatheringRow): Life => ({
  state: GatheringState.parse(state),
  starts: starts_at,
  ends: ends_at,
});

/** Gatherings the actor was let at: of who comes the numbers, and what he has said himself. */
export async function presentGatherings(ctx: Context, rows: readonly GatheringRow[]): Promise<Shown[]> {
  const ids = rows.map(({ id }) => id);
  const counts = await asSystem(ctx, () => countParticipants(ctx, ids));
  const own = await ownParts(ctx, ctx.actor.person, ids);
  const areas = new Map((await consortiumAreas(ctx)).map(({ id, name }) => [id, name]));
  const hosts = [...new Set(rows.map(({ host }) => host))];
  const schools = new Map((await organisationsCalled(ctx, { ids: hosts })).map(({ id, name }) => [id, name]));
  const programmes = await programmeNames(
    ctx,
    rows.flatMap(({ programme }) => programme ?? []),
  );
  const leads = await leadingSchools(ctx);
  return rows.map((row) => {
    const part = own.get(row.id);
    return {
      id: row.id,
      consortium: { id: row.consortium, name: areas.get(row.consortium) ?? '' },
      kind: GatheringKind.parse(row.kind),
      programme: row.programme === null ? null : { id: row.programme, name: programmes.get(row.programme) ?? '' },
      ...saidOf(row),
      host: { id: row.host, name: schools.get(row.host) ?? '' },
      ...(counts.get(row.id) ?? { joined: 0, confirmed: 0 }),
      own: part ? { minutes: part.minutes } : null,
      may: mayDo(ctx, row, part, leads),
    };
  });
}

/** One gathering, the same way. */
export async function presentGathering(ctx: Context, id: string): Promise<Shown> {
  const row = await gatheringById(ctx, id);
  const [shown] = row ? await presentGatherings(ctx, [row]) : [];
  if (!shown) throw new Error('a gathering that was let at is there');
  return shown;
}

const saidOf = (row: GatheringRow) => ({
  title: row.title,
  subject: row.subject,
  place: row.place,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  leads: row.leads,
  material: row.material,
  state: GatheringState.parse(row.state),
  reason: row.reason,
  changes: Math.max(0, row.sequence - 1),
  changedAt: row.changed_at,
  version: row.version,
});

type Possible = (life: Life, now: Date, part: ParticipantRow | undefined) => boolean;

/** By act, the action of the policy it takes, and when it is possible. */
const acts: Readonly<Record<GatheringAct, { action: string; isPossible: Possible }>> = {
  change: { action: 'change_gathering', isPossible: (life, now) => afterHappening(life, 'change', now) !== undefined },
  call_off: {
    action: 'change_gathering',
    isPossible: (life, now) => afterHappening(life, 'call_off', now) !== undefined,
  },
  take_on: {
    action: 'settle_gathering',
    isPossible: (life, now) => afterHappening(life, 'take_on', now) !== undefined && life.starts > now,
  },
  put_back: {
    action: 'settle_gathering',
    isPossible: (life, now) => afterHappening(life, 'put_back', now) !== undefined,
  },
  join: { action: 'join_gathering', isPossible: (life, now, part) => !part && isOpen(life, now) },
  leave: { action: 'join_gathering', isPossible: (life, now, part) => part?.minutes === null && isOpen(life, now) },
  confirm: { action: 'confirm_participants', isPossible: tookPlace },
};

function mayDo(
  ctx: Context,
  row: GatheringRow,
  part: ParticipantRow | undefined,
  leads: ReadonlyMap<string, string>,
): GatheringAct[] {
  const [life, subject] = [lifeOf(row), subjectOfGathering(row, leads)];
  return GatheringAct.options.filter((act) => {
    const { action, isPossible } = acts[act];
    return (
      isPossible(life, ctx.now, part) &&
      rowAllowing(ctx.policy, ctx.actor, `consortia.${action}`, subject) !== undefined
    );
  });
}
