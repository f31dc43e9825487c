import type { NamedUndertaking, PartTaken, Undertaking } from '#modules/messages/contract/audience.ts';
import type { Member } from '#modules/messages/server/notices/rules/reached.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/** What people take part in, of one kind: the module that keeps it says who they are. */
export interface Participation {
  /** The module, a dot, what it is: `needs.engagement`. */
  kind: string;
  /** What goes on within reach, by names whoever asks may read, the newest first. */
  offered(ctx: Context, reach: Reach): Promise<{ id: string; name: string }[]>;
  /** One as the gate knows it; undefined of what is over, or is of one child and whoever asks may see none. */
  subject(ctx: Context, id: string): Promise<Subject | undefined>;
  /** Who takes part in one today, as any of these. Asked of the system. */
  members(ctx: Context, id: string, as: readonly PartTaken[]): Promise<readonly Member[]>;
  /** What they are called to anybody who reads of an audience: no child is told. Asked of the system. */
  names(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const kinds = new Map<string, Participation>();

/** A module whose people take part in something says here who they are, so that notices reach them. */
export const tellsParticipants = (one: Participation): void => void kinds.set(one.kind, one);

/** What people take part in within reach. */
export async function offeredUndertakings(ctx: Context, reach: Reach): Promise<NamedUndertaking[]> {
  const all: NamedUndertaking[] = [];
  for (const one of kinds.values())
    for (const { id, name } of await one.offered(ctx, reach)) all.push({ undertaking: { kind: one.kind, id }, name });
  return all;
}

/** One as the gate knows it; of a kind nobody keeps there is none. */
export const subjectOfUndertaking = async (ctx: Context, { kind, id }: Undertaking): Promise<Subject | undefined> =>
  kinds.get(kind)?.subject(ctx, id);

/** Who takes part in one today. Asked of the system. */
export const participantsOf = async (
  ctx: Context,
  { kind, id }: Undertaking,
  as: readonly PartTaken[],
): Promise<readonly Member[]> => (await kinds.get(kind)?.members(ctx, id, as)) ?? [];

/** By id, what they are called. Asked of the system. */
export async function namesOfUndertakings(ctx: Context, all: readonly Undertaking[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, those] of Map.groupBy(all, (one) => one.kind)) {
    const ids = those.map((one) => one.id);
    for (const [id, name] of (await kinds.get(kind)?.names(ctx, ids)) ?? []) names.set(id, name);
  }
  return names;
}
