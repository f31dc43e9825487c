import type * as contract from '#modules/people/contract/identity.ts';
import { ownAccount } from '#modules/people/server/factors/own-factors.ts';
import { keepBegun, type Returned } from '#modules/people/server/identities/way.ts';
import { accountOf } from '#modules/people/server/store/account-store.ts';
import {
  accountLinked,
  deleteIdentity,
  identitiesOf,
  insertIdentity,
} from '#modules/people/server/store/identity-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer } from '#platform/http/route.ts';
import type { Said } from '#platform/openid/issuers.ts';
import { newId } from '#platform/id.ts';

type Identities = Replied<typeof contract.listIdentities>;

const himself = ({ person }: Context['actor']) => ({ kind: 'person', id: person, holders: { self: person } });

/** The accounts elsewhere that sign in to the actor's own. */
export async function listIdentities(ctx: Context): Promise<Identities> {
  await permit(ctx, 'people.list_identities', himself(ctx.actor));
  return present(ctx);
}

async function present(ctx: Context): Promise<Identities> {
  const all = ctx.outside.issuers?.all ?? [];
  const hasAccount = (await ownAccount(ctx)) !== undefined;
  return {
    items: (await identitiesOf(ctx, ctx.actor.person)).map(({ issuer, ...one }) => ({
      ...one,
      // One that is served no more is called by its address.
      label: all.find((each) => each.issuer === issuer)?.label[ctx.language] ?? issuer,
    })),
    issuers: hasAccount ? all.map(({ name, label }) => ({ name, label: label[ctx.language] })) : [],
  };
}

/** Keeps the way of somebody who links an account elsewhere to his own, in this session. */
export async function beginLink(
  ctx: Context,
  issuer: string,
  { state, url }: { state: string; url: string },
  answer: Answer,
): Promise<{ url: string }> {
  const { person, session } = ctx.actor;
  await permit(ctx, 'people.begin_link', himself(ctx.actor));
  if (!(await ownAccount(ctx))) throw new Refusal('people.no_account');
  const way = { issuer, purpose: 'link', person, session, invitation: null, goes_to: '/security' } as const;
  await asSystem(ctx, () => keepBegun(ctx, state, way, answer));
  return { url };
}

/** Links what the issuer calls whoever came back: he who began it, in the same session. */
export async function finishLink(ctx: Context, { way, said }: Returned): Promise<{ linked: true }> {
  const { person, session } = ctx.actor;
  await permit(ctx, 'people.link_identity', himself(ctx.actor));
  if (way.person !== person || way.session !== session) throw new Refusal('people.issuer_way_over');
  const account = await ownAccount(ctx);
  if (!account) throw new Refusal('people.no_account');
  await asSystem(ctx, () => linkTo(ctx, { account: account.id, person }, said));
  return { linked: true };
}

/** Links a subject to an account, where it is not linked to another one. */
export async function linkTo(
  ctx: Context,
  who: { account: string; person: string },
  { issuer, subject }: Pick<Said, 'issuer' | 'subject'>,
): Promise<void> {
  await insertIdentity(ctx, { id: newId(), ...who, issuer, subject });
  if ((await accountLinked(ctx, { issuer, subject }))?.account !== who.account)
    throw new Refusal('people.linked_to_another');
}

/** Unlinks one of the actor's; without a password the last one is the only way in. */
export async function removeIdentity(ctx: Context, id: string): Promise<Identities> {
  const all = await identitiesOf(ctx, ctx.actor.person);
  await permit(ctx, 'people.remove_identity', all.some((one) => one.id === id) ? himself(ctx.actor) : undefined);
  const account = await accountOf(ctx, ctx.actor.person);
  if (all.length === 1 && account?.hash === null) throw new Refusal('people.only_door');
  await deleteIdentity(ctx, id);
  return present(ctx);
}
