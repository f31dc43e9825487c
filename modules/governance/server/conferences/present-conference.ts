import type { z } from 'zod';
import {
  type Conference,
  ConferenceAct,
  type ConferenceInFull,
  ConferenceState,
  Quorum,
  SeatAnswer,
  Voting,
} from '#modules/governance/contract/conference.ts';
import { presentItems } from '#modules/governance/server/agenda/present-item.ts';
import { subjectOfConference } from '#modules/governance/server/load-conference.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { afterAct, isAgendaOpen, isAnswering } from '#modules/governance/server/rules/conference-life.ts';
import { itemsOf } from '#modules/governance/server/store/agenda-store.ts';
import { type ConferenceRow, conferenceById, seatsOf } from '#modules/governance/server/store/conference-store.ts';
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
  const all = await asSystem(ctx, () => itemsOf(ctx, id));
  const items = await presentItems(ctx, all, isAgendaOpen(ConferenceState.parse(row.state)));
  const { org } = await namesFor(ctx, row.orgs);
  const people = await personNames(ctx, [row.convened_by]);
  return {
    ...present(row),
    convenedBy: people.get(row.convened_by) ?? '',
    calledOffWhy: row.called_off_why,
    seats: seats.map((seat) => ({
      org: org(seat.org),
      isObserver: seat.is_observer,
      answer: seat.answer === null ? null : SeatAnswer.parse(seat.answer),
      whoComes: seat.who_comes,
    })),
    ownOrg: ownOrgIn(ctx, row) ?? null,
    items,
    hidden: all.length - items.length,
    may: mayDo(ctx, row),
  };
}

/** The actor’s organisation, where it is called. */
export const ownOrgIn = ({ actor }: Pick<Context, 'actor'>, { orgs }: ConferenceRow): string | undefined =>
  actor.holds['org']?.find((one) => orgs.includes(one));

function mayDo(ctx: Context, row: ConferenceRow): ConferenceAct[] {
  const state = ConferenceState.parse(row.state);
  return ConferenceAct.options.filter((act) => {
    const isNow = act === 'answer' ? isAnswering(state) : afterAct(state, act) !== undefined;
    const action = act === 'answer' ? 'governance.answer_convocation' : 'governance.change_conference';
    return isNow && rowAllowing(ctx.policy, ctx.actor, action, subjectOfConference(row)) !== undefined;
  });
}
