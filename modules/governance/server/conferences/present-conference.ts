import type { z } from 'zod';
import {
  type Conference,
  ConferenceAct,
  type ConferenceInFull,
  ConferenceState,
  Quorum,
  type Seat,
  SeatAnswer,
} from '#modules/governance/contract/conference.ts';
import { Voting } from '#modules/governance/contract/voting.ts';
import { presentItems } from '#modules/governance/server/agenda/present-item.ts';
import { subjectOfConference } from '#modules/governance/server/load-conference.ts';
import { type Names, namesFor } from '#modules/governance/server/names.ts';
import {
  afterAct,
  type Happening,
  isAgendaOpen,
  isAnswering,
  neededForQuorum,
} from '#modules/governance/server/rules/conference-life.ts';
import { itemsOf } from '#modules/governance/server/store/agenda-store.ts';
import {
  type ConferenceRow,
  conferenceById,
  type SeatRow,
  seatsOf,
} from '#modules/governance/server/store/conference-store.ts';
import { personNames } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** A conference as lists tell it. */
export const present = (row: ConferenceRow): z.input<typeof Conference> => ({
  id: row.id,
  title: row.title,
  place: row.place,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  state: ConferenceState.parse(row.state),
  quorum: Quorum.parse(row.quorum),
  voting: Voting.parse(row.voting),
  version: row.version,
});

/** One conference in full, to somebody the gate has let at it: of what is confidential and not his he learns that it is there. */
export async function presentConference(ctx: Context, id: string): Promise<z.input<typeof ConferenceInFull>> {
  const row = await conferenceById(ctx, id);
  if (!row) throw new Error('a conference that was let at is there');
  const seats = await seatsOf(ctx, id);
  const members = seats.filter((seat) => !seat.is_observer);
  const all = await asSystem(ctx, () => itemsOf(ctx, id));
  const items = await presentItems(ctx, all, isAgendaOpen(ConferenceState.parse(row.state)));
  const { org } = await namesFor(ctx, row.orgs);
  const people = await personNames(ctx, personsOf(row));
  return {
    ...present(row),
    convenedBy: people.get(row.convened_by) ?? '',
    calledOffWhy: row.called_off_why,
    seats: seats.map((seat) => presentSeat(seat, org)),
    present: members.filter((seat) => seat.is_present).length,
    needed: neededForQuorum(Quorum.parse(row.quorum), members.length),
    minutes: {
      laidBy: people.get(row.minutes_laid_by ?? '') ?? null,
      confirmedBy: people.get(row.minutes_confirmed_by ?? '') ?? null,
      confirmedAt: row.minutes_confirmed_at?.toISOString() ?? null,
      hash: row.minutes_hash,
    },
    ownOrg: ownOrgIn(ctx, row) ?? null,
    items,
    hidden: all.length - items.length,
    may: mayDo(ctx, row, seats),
  };
}

const personsOf = ({ convened_by, minutes_laid_by, minutes_confirmed_by }: ConferenceRow): string[] =>
  [convened_by, minutes_laid_by, minutes_confirmed_by].filter((one) => one !== null);

const presentSeat = (seat: SeatRow, org: Names['org']): z.input<typeof Seat> => ({
  org: org(seat.org),
  isObserver: seat.is_observer,
  answer: seat.answer === null ? null : SeatAnswer.parse(seat.answer),
  whoComes: seat.who_comes,
  isPresent: seat.is_present,
});

/** The actor’s organisation, where it is called. */
export const ownOrgIn = ({ actor }: Pick<Context, 'actor'>, { orgs }: ConferenceRow): string | undefined =>
  actor.holds['org']?.find((one) => orgs.includes(one));

type Possible = (row: ConferenceRow, own: SeatRow | undefined) => boolean;

const happens =
  (act: Happening): Possible =>
  ({ state }) =>
    afterAct(ConferenceState.parse(state), act) !== undefined;

/** By act, the action of the policy it takes, and when it is possible. */
const acts: Readonly<Record<ConferenceAct, { action: string; isPossible: Possible }>> = {
  change: { action: 'governance.change_conference', isPossible: happens('change') },
  convoke: { action: 'governance.change_conference', isPossible: happens('convoke') },
  call_off: { action: 'governance.change_conference', isPossible: happens('call_off') },
  open: { action: 'governance.change_conference', isPossible: happens('open') },
  end: { action: 'governance.change_conference', isPossible: happens('end') },
  answer: {
    action: 'governance.answer_convocation',
    isPossible: ({ state }) => isAnswering(ConferenceState.parse(state)),
  },
  leave: {
    action: 'governance.attend',
    isPossible: ({ state }, own) => state === 'in_session' && own?.is_present === true,
  },
  keep_attendance: { action: 'governance.keep_attendance', isPossible: ({ state }) => state === 'in_session' },
  hold_vote: { action: 'governance.hold_vote', isPossible: ({ state }) => state === 'in_session' },
  resolve: {
    action: 'governance.resolve',
    isPossible: ({ state }) => state === 'in_session' || state === 'ended',
  },
  lay_minutes: { action: 'governance.lay_minutes', isPossible: ({ state }) => state === 'ended' },
  confirm_minutes: {
    action: 'governance.confirm_minutes',
    isPossible: ({ state, minutes_hash }) => state === 'ended' && minutes_hash !== null,
  },
};

function mayDo(ctx: Context, row: ConferenceRow, seats: readonly SeatRow[]): ConferenceAct[] {
  const own = seats.find(({ org }) => org === ownOrgIn(ctx, row));
  return ConferenceAct.options.filter((act) => {
    const { action, isPossible } = acts[act];
    return isPossible(row, own) && rowAllowing(ctx.policy, ctx.actor, action, subjectOfConference(row)) !== undefined;
  });
}
