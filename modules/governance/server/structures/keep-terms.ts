import type * as contract from '#modules/governance/contract/structure.ts';
import { BodyKind, bodyRules, Seat } from '#modules/governance/contract/structure.ts';
import { loadSeenBody, loadSeenTerm } from '#modules/governance/server/load-body.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { type Days, liesWithin } from '#modules/governance/server/rules/days.ts';
import { inTheWay, succeeded, type Term } from '#modules/governance/server/rules/seats.ts';
import {
  insertTerm,
  setEndOfTerm,
  type TermRow,
  termsOf,
  updateBody,
} from '#modules/governance/server/store/body-store.ts';
import { assertRunning } from '#modules/governance/server/structures/found-body.ts';
import { assertHolder } from '#modules/governance/server/structures/list-seat-holders.ts';
import { presentBody } from '#modules/governance/server/structures/present-body.ts';
import { personNames } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Wish = Received<typeof contract.addTerm>['body'];

/** A term as its rules look at it. */
export const termOf = ({ id, seat, person, org, office, began, ended }: TermRow): Term => ({
  id,
  seat: Seat.parse(seat),
  person,
  org,
  office,
  began,
  ended,
});

/** Gives a seat for a term in which nobody is in the way. */
export async function addTerm(ctx: Context, id: string, wish: Wish): Promise<Replied<typeof contract.addTerm>> {
  const body = await loadSeenBody(ctx, id, wish.seen);
  const { seat, person, org, office, began, ended } = wish;
  if (!bodyRules[BodyKind.parse(body.kind)].seats.includes(seat))
    throw new Refusal('governance.no_such_seat', { field: 'seat' });
  await assertHeldBySomebody(ctx, wish);
  if (ended !== null && ended <= began) throw new Refusal('governance.term_reversed', { field: 'ended' });
  assertWithinBody({ began, ended: ended ?? body.ended }, { began: body.founded, ended: body.ended });
  const term: Term = { id: newId(), seat, person, org, office, began, ended: ended ?? body.ended };
  await makeRoom(ctx, id, term, wish.succeeds);
  const { county } = ctx.actor;
  await insertTerm(ctx, { county, body: id, ...term, set_by: ctx.actor.person, set_at: ctx.now });
  await updateBody(ctx, body);
  return presentBody(ctx, id);
}

/** A seat is held by somebody of an organisation, by an organisation, or by an office; whoever chairs a consortium is an organisation. */
async function assertHeldBySomebody(ctx: Context, { seat, person, org, office }: Wish): Promise<void> {
  if (org === null && (seat === 'chair' || person !== null || office === null))
    throw new Refusal('governance.holder_needed', { field: 'org' });
  if (org !== null) await assertRunning(ctx, org);
  if (person !== null && seat === 'chair') throw new Refusal('governance.no_such_holder', { field: 'person' });
  if (person !== null) await assertHolder(ctx, person, org ?? '');
}

/** A term lies within the days of its body. */
export function assertWithinBody(term: Days, body: Days): void {
  if (liesWithin(term, body)) return;
  const field = term.began < body.began || (body.ended !== null && term.began >= body.ended) ? 'began' : 'ended';
  throw new Refusal('governance.term_outside_body', { field });
}

/** Ends the term that is to be succeeded; refused where another term is in the way. */
async function makeRoom(ctx: Context, body: string, term: Term, succeeds: boolean): Promise<void> {
  const terms = (await termsOf(ctx, [body])).map(termOf);
  const before = succeeds ? succeeded(terms, term) : undefined;
  const way = inTheWay(
    terms.filter(({ id }) => id !== before?.id),
    term,
  );
  if (way) {
    const code = way.seat === 'chair' || way.seat === 'head' ? 'governance.seat_taken' : 'governance.holds_it_already';
    throw new Refusal(code, { field: 'began', from: way.began, until: way.ended, who: await calledBy(ctx, way) });
  }
  if (before) await setEndOfTerm(ctx, before.id, term.began);
}

/** How whoever holds a seat is called. */
async function calledBy(ctx: Context, { person, org, office }: Term): Promise<string> {
  const names = await namesFor(ctx, [org]);
  const people = person === null ? undefined : await personNames(ctx, [person]);
  return [org === null ? '' : names.org(org).name, office ?? '', people?.get(person ?? '') ?? ''].join('');
}

/** Ends a term from a day on. */
export async function endTerm(
  ctx: Context,
  id: string,
  { seen, on }: Received<typeof contract.endTerm>['body'],
): Promise<Replied<typeof contract.endTerm>> {
  const { term, body } = await loadSeenTerm(ctx, id, seen);
  if (term.ended !== null && term.ended <= on) throw new Refusal('governance.term_over', { field: 'on' });
  if (on < term.began) throw new Refusal('governance.term_reversed', { field: 'on' });
  await setEndOfTerm(ctx, id, on);
  await updateBody(ctx, body);
  return presentBody(ctx, body.id);
}
