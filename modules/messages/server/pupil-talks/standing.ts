import { isCheckedOn, isSeated, type Seat, seatsOf } from '#modules/messages/server/pupil-talks/rules/seats.ts';
import { pairsNow, type PairRow } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { unvettedAmong } from '#modules/messages/server/pupil-talks/vetting.ts';
import type { PupilTalkRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { familyOf, stillServing } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Who is in a pupil's talk today: he himself, and who of the two adults still is what he was put there as. */
export interface TalkStanding {
  pupil: string | null;
  adults: readonly Seat[];
  /** The two, while both are there: before their eyes something is delivered. */
  pair: string | null;
}

/** By talk, who is in it today. */
export async function standingInTalks(
  ctx: Context,
  rows: readonly PupilTalkRow[],
): Promise<(row: PupilTalkRow) => TalkStanding> {
  if (rows.length === 0) return () => ({ pupil: null, adults: [], pair: null });
  return asSystem(ctx, async () => {
    const pairs = await pairsNow(
      ctx,
      rows.map(({ id }) => id),
    );
    const seated = new Set((await seatedIn(ctx, pairs)).map(keyOf));
    const pupils = rows.map(({ opened_by: person, org }) => ({ person, role: 'pupil', org }));
    const there = new Set((await stillServing(ctx, pupils)).map(({ person, org }) => `${person} ${org}`));
    return (row) => {
      const pupil = row.closed_at === null && there.has(`${row.opened_by} ${row.org}`) ? row.opened_by : null;
      const pair = pairs.find(({ conversation }) => conversation === row.id);
      const adults = pair ? seatsOf(pair).filter((seat) => seated.has(keyOf(seat))) : [];
      return { pupil, adults, pair: pupil !== null && adults.length === 2 ? (pair?.id ?? null) : null };
    };
  });
}

/** The same of one. */
export const standingInTalk = async (ctx: Context, row: PupilTalkRow): Promise<TalkStanding> =>
  (await standingInTalks(ctx, [row]))(row);

const keyOf = ({ pair, person }: Pick<Seat, 'pair' | 'person'>): string => `${pair} ${person}`;

const seatedIn = (ctx: Context, pairs: readonly PairRow[]): Promise<Seat[]> =>
  fitAmong(ctx, pairs.flatMap(seatsOf).filter(isSeated));

/**
 * Those of these who may be with the pupil today: who still serve there, were looked up within a year, come from nobody whose
 * vetting is over, and are not, and never were, the pupil's guardian. Asked of the system.
 */
export async function fitAmong<One extends Pick<Seat, 'person' | 'role' | 'org' | 'pupil' | 'checkedOn'>>(
  ctx: Context,
  seats: readonly One[],
): Promise<One[]> {
  if (seats.length === 0) return [];
  const today = dayOf(ctx.now);
  const serving = await stillServing(ctx, seats);
  const unvetted = await unvettedAmong(ctx, [...new Set(serving.map(({ org }) => org))]);
  const family = await familyOf(ctx, [...new Set(serving.map(({ pupil }) => pupil))]);
  return serving.filter(
    ({ person, pupil, org, checkedOn }) =>
      isCheckedOn(today, checkedOn) && !unvetted.has(org) && !family(pupil).includes(person),
  );
}
