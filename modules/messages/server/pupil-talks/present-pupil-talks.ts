import type * as contract from '#modules/messages/contract/pupil-talk.ts';
import type { PupilTalkRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { unreadIn } from '#modules/messages/server/conversations/store/reading-store.ts';
import { openingsShown } from '#modules/messages/server/openings/openings-shown.ts';
import { presentPartners } from '#modules/messages/server/conversations/who-talks.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import type { Seat } from '#modules/messages/server/pupil-talks/rules/seats.ts';
import { standingInTalks } from '#modules/messages/server/pupil-talks/standing.ts';
import { classFacts, personNames, pupilFacts, roleTitle } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Told = Replied<typeof contract.askPupilTalk>;
type Entry = Replied<typeof contract.pairAdults>;

const pupilsOf = (ctx: Context, rows: readonly PupilTalkRow[]) =>
  asSystem(ctx, () =>
    pupilFacts(
      ctx,
      rows.map(({ opened_by }) => opened_by),
    ),
  );

/** What each of these is, and for which organisation. */
async function titlesOf(ctx: Context, seats: readonly Seat[]): Promise<(seat: Seat) => string> {
  const orgName = await namesOfOrgs(
    ctx,
    seats.map(({ org }) => org),
  );
  return ({ role, org }) => roleTitle(ctx, role, [orgName(org)]);
}

/** Talks of pupils as one of the three sees them. */
export async function presentPupilTalks(ctx: Context, rows: readonly PupilTalkRow[]): Promise<Told[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [facts, standingOf, unread, openings] = await Promise.all([
    pupilsOf(ctx, rows),
    standingInTalks(ctx, rows),
    asSystem(ctx, () => unreadIn(ctx, ids)),
    openingsShown(ctx, rows),
  ]);
  const seats = rows.flatMap((row) => standingOf(row).adults);
  const titleOf = await titlesOf(ctx, seats);
  const partners = await presentPartners(ctx, seats);
  return rows.map((row) => {
    const { pupil, adults, pair } = standingOf(row);
    return {
      kind: 'pupil',
      id: row.id,
      childName: facts.find(({ id }) => id === row.opened_by)?.givenName ?? '',
      isClosed: row.closed_at !== null,
      adults: adults.flatMap((seat) => {
        const partner = partners.find(({ person }) => person === seat.person);
        return partner ? [{ ...partner, role: titleOf(seat) }] : [];
      }),
      isComplete: pair !== null,
      openings: openings(row),
      isOpen: pair !== null || pupil === ctx.actor.person,
      lastAt: row.last_at,
      unread: unread.get(row.id) ?? 0,
    };
  });
}

/** One of them. */
export async function presentPupilTalk(ctx: Context, row: PupilTalkRow): Promise<Told> {
  const [told] = await presentPupilTalks(ctx, [row]);
  if (!told) throw new Error('a talk was presented as nothing');
  return told;
}

/** Talks of pupils as whoever puts adults into them sees them. */
export async function presentEntries(ctx: Context, rows: readonly PupilTalkRow[]): Promise<Entry[]> {
  const [facts, standingOf] = await Promise.all([pupilsOf(ctx, rows), standingInTalks(ctx, rows)]);
  const seats = rows.flatMap((row) => standingOf(row).adults);
  const [names, titleOf] = [
    await personNames(
      ctx,
      seats.map(({ person }) => person),
    ),
    await titlesOf(ctx, seats),
  ];
  const classes = await asSystem(ctx, () => classFacts(ctx, [...new Set(facts.flatMap((one) => one.class ?? []))]));
  return rows.map((row) => {
    const { adults, pair } = standingOf(row);
    const pupil = facts.find(({ id }) => id === row.opened_by);
    return {
      id: row.id,
      child: row.opened_by,
      childName: pupil?.name ?? '',
      // What he is in at another school by now is not this one's to know.
      className: classes.find(({ id, org }) => id === pupil?.class && org === row.org)?.name ?? null,
      withoutHomeroom: row.without_homeroom,
      askedAt: row.opened_at,
      adults: adults.map((seat) => ({
        person: seat.person,
        name: names.get(seat.person) ?? '',
        role: titleOf(seat),
      })),
      isComplete: pair !== null,
    };
  });
}
