import type * as contract from '#modules/people/contract/contact.ts';
import { type PupilFacts, pupilFacts, schoolFacts } from '#modules/people/server/facts.ts';
import * as store from '#modules/people/server/guardians/store/contact-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { renewRights } from '#platform/session/session.ts';

type Contacts = Replied<typeof contract.listContacts>;

/** Which community workers look after a pupil of the actor's. */
export async function listContacts(ctx: Context, id: string): Promise<Contacts> {
  await loadPupil(ctx, id, 'people.list_contacts');
  return { items: await store.contactsOf(ctx, id) };
}

/** Who could. */
export async function listWorkers(
  ctx: Context,
  query: Received<typeof contract.listWorkers>['query'],
): Promise<Replied<typeof contract.listWorkers>> {
  await reachOf(ctx, 'people.list_workers', 'person');
  const { rows, total } = await store.pageOfWorkers(ctx, query);
  return { items: rows, total, page: query.page, size: query.size };
}

/** Lets a community worker look after a left-behind pupil (未成年人保护法 art. 43): no guardian, and decides nothing. */
export async function addContact(ctx: Context, id: string, worker: string): Promise<Contacts> {
  const pupil = await loadPupil(ctx, id, 'people.keep_contacts');
  if (!pupil.leftBehind) throw new Refusal('people.not_left_behind');
  if (!(await store.isWorker(ctx, worker))) throw new Refusal('people.not_a_worker', { field: 'worker' });
  const { county } = ctx.actor;
  await store.insertContact(ctx, { county, id: newId(), org: pupil.org, pupil: id, worker, began: dayOf(ctx.now) });
  renewRights(ctx, worker);
  return { items: await store.contactsOf(ctx, id) };
}

/** Ends it, at once. */
export async function endContact(ctx: Context, id: string): Promise<Contacts> {
  const contact = await store.contactById(ctx, id);
  await loadPupil(ctx, contact?.pupil, 'people.keep_contacts');
  if (!contact) throw new Error('the gate let nothing pass');
  await store.endContact(ctx, id);
  renewRights(ctx, contact.worker);
  return { items: await store.contactsOf(ctx, contact.pupil) };
}

async function loadPupil(ctx: Context, id: string | undefined, action: string): Promise<PupilFacts> {
  const [pupil] = id === undefined ? [] : await pupilFacts(ctx, [id]);
  const holders = pupil && { org: pupil.org, class: pupil.class };
  await permit(ctx, action, holders && { kind: 'pupil', id: pupil.id, holders, about: pupil.id });
  return pupil as PupilFacts;
}

/** What a community worker learns of the children he looks after: given name and school. Row security opens him none of them. */
export async function listLookedAfter(ctx: Context): Promise<Replied<typeof contract.listLookedAfter>> {
  const { holds } = await reachOf(ctx, 'people.list_looked_after', 'pupil');
  const pupils = await asSystem(ctx, () => pupilFacts(ctx, holds['looked_after'] ?? []));
  showed(
    ctx,
    'people.list_looked_after',
    pupils.map(({ id }) => id),
  );
  const schools = await schoolFacts(
    ctx,
    pupils.map(({ org }) => org),
  );
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  return { items: pupils.map(({ givenName, org }) => ({ givenName, school: names.get(org) ?? '' })) };
}
