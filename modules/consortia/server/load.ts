import { leadingSchools } from '#modules/consortia/server/known-consortia.ts';
import { type GatheringRow, gatheringById } from '#modules/consortia/server/store/gathering-store.ts';
import { type PostShareRow, postShareById } from '#modules/consortia/server/store/post-share-store.ts';
import { type ProgrammeRow, programmeById } from '#modules/consortia/server/store/programme-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** A share of a post, when the actor may do `action` to it; held until the transaction ends. */
export async function loadPostShare(ctx: Context, id: string, action: string): Promise<PostShareRow> {
  const row = await postShareById(ctx, id, true);
  await permit(ctx, action, row && subjectOfPostShare(row));
  return row as PostShareRow;
}

/** A share of a post as the gate asks about it: the teacher’s and his school’s, nobody else’s. */
export const subjectOfPostShare = ({
  id,
  school,
  teacher,
}: Pick<PostShareRow, 'id' | 'school' | 'teacher'>): Subject => ({
  kind: 'post_share',
  id,
  holders: { school, teacher },
});

type Leads = ReadonlyMap<string, string>;

/** A gathering as the gate asks about it: to all of the consortium it is there once it was on the calendar. */
export const subjectOfGathering = (
  { id, consortium, host, sequence }: Pick<GatheringRow, 'id' | 'consortium' | 'host' | 'sequence'>,
  leads: Leads,
): Subject => ({
  kind: 'gathering',
  id,
  holders: { consortium: sequence > 0 ? consortium : null, host, lead: leads.get(consortium) },
});

/** A programme as the gate asks about it. */
export const subjectOfProgramme = (
  { id, consortium }: Pick<ProgrammeRow, 'id' | 'consortium'>,
  leads: Leads,
): Subject => ({ kind: 'programme', id, holders: { consortium, lead: leads.get(consortium) } });

/** A gathering, when the actor may do `action` to it. */
export async function loadGathering(ctx: Context, id: string, action: string, isHeld = false): Promise<GatheringRow> {
  const row = await gatheringById(ctx, id, isHeld);
  await permit(ctx, action, row && subjectOfGathering(row, await leadingSchools(ctx)));
  return row as GatheringRow;
}

/** The same, held until the transaction ends; refused where another has acted since it was seen. */
export async function loadSeenGathering(ctx: Context, id: string, action: string, seen: number): Promise<GatheringRow> {
  const row = await loadGathering(ctx, id, action, true);
  if (row.version !== seen) throw new Refusal('consortia.gathering_changed', { version: row.version });
  return row;
}

/** A programme, when the actor may do `action` to it. */
export async function loadProgramme(ctx: Context, id: string, action: string, isHeld = false): Promise<ProgrammeRow> {
  const row = await programmeById(ctx, id, isHeld);
  await permit(ctx, action, row && subjectOfProgramme(row, await leadingSchools(ctx)));
  return row as ProgrammeRow;
}

/** The same, held until the transaction ends; refused where another has changed it since it was seen. */
export async function loadSeenProgramme(ctx: Context, id: string, seen: number): Promise<ProgrammeRow> {
  const row = await loadProgramme(ctx, id, 'consortia.keep_programme', true);
  if (row.version !== seen) throw new Refusal('consortia.programme_changed', { version: row.version });
  return row;
}
