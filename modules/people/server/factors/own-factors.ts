import { generateSecret, generateURI } from 'otplib';
import type * as contract from '#modules/people/contract/factor.ts';
import { guesses, placeOf, stepOf } from '#modules/people/server/factors/check-code.ts';
import { needsFactor } from '#modules/people/server/factors/factor-due.ts';
import { codesWithFirst, newRecoveryCodes } from '#modules/people/server/factors/recovery-codes.ts';
import { accountOf } from '#modules/people/server/store/account-store.ts';
import {
  beginCodeFactor,
  codeBegun,
  confirmCodeFactor,
  countRecoveryCodes,
  deleteFactor,
  deleteRecoveryCodes,
  factorsOf,
} from '#modules/people/server/store/factor-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { loadOwnSession } from '#platform/session/session.ts';
import { giveTryBack, takeTry } from '#platform/session/throttle.ts';

/** The account the actor signed in to; none where he picked a role. */
export async function ownAccount(ctx: Context): Promise<{ id: string; login: string } | undefined> {
  const [{ account }, own] = [await loadOwnSession(ctx), await accountOf(ctx, ctx.actor.person)];
  return own?.id === account ? own : undefined;
}

/** The account factors are added to. */
export async function loadOwnAccount(ctx: Context): Promise<{ id: string; login: string }> {
  const { person } = ctx.actor;
  await permit(ctx, 'people.add_factor', { kind: 'person', id: person, holders: { self: person } });
  const account = await ownAccount(ctx);
  if (!account) throw new Refusal('people.no_account');
  return account;
}

/** What the actor's account is guarded by. */
export async function listFactors(ctx: Context, answer: Answer): Promise<Replied<typeof contract.listFactors>> {
  const { person } = ctx.actor;
  await permit(ctx, 'people.list_factors', { kind: 'person', id: person, holders: { self: person } });
  return presentFactors(ctx, answer);
}

async function presentFactors(ctx: Context, { origin }: Answer): Promise<Replied<typeof contract.listFactors>> {
  const { person } = ctx.actor;
  const rows = await factorsOf(ctx, person);
  return {
    hasAccount: (await ownAccount(ctx)) !== undefined,
    items: rows.map(({ id, kind, name, added_at, used_at }) => ({
      id,
      kind: kind as contract.FactorKind,
      name,
      addedAt: added_at,
      usedAt: used_at,
    })),
    recoveryCodes: await countRecoveryCodes(ctx, person),
    passkeysAt: origin,
  };
}

/** A new secret for an authenticator app, which counts once it is confirmed. */
export async function beginCode(ctx: Context): Promise<Replied<typeof contract.beginCode>> {
  const { login } = await loadOwnAccount(ctx);
  const [id, secret] = [newId(), generateSecret()];
  const sealed = ctx.secrets.seal(secret, placeOf(ctx.actor.county, id));
  await beginCodeFactor(ctx, { id, person: ctx.actor.person, sealed });
  return { secret, link: generateURI({ issuer: '联育 Lianyu', label: login, secret }) };
}

/** Counts a try at the codes of the actor, before there is a transaction that may be undone. */
export const takeOwnTry = (room: Anteroom): Promise<void> =>
  room.transaction((ctx) => takeTry(ctx, guesses(ctx.actor.person)));

/** Lets the new secret count, by its first code. */
export async function confirmCode(ctx: Context, code: string): Promise<Replied<typeof contract.confirmCode>> {
  await loadOwnAccount(ctx);
  const { person, county } = ctx.actor;
  const begun = await codeBegun(ctx, person);
  const secret = begun?.sealed ? ctx.secrets.open(begun.sealed, placeOf(county, begun.id)) : undefined;
  const step = secret === undefined ? undefined : stepOf(secret, code.replaceAll(/[\s-]/g, ''), ctx.now);
  if (!begun || step === undefined) throw new Refusal('people.wrong_code', { field: 'code' });
  await giveTryBack(ctx, guesses(person));
  const recoveryCodes = await codesWithFirst(ctx, person);
  await confirmCodeFactor(ctx, { id: begun.id, person, step });
  return { recoveryCodes };
}

/** Ten new recovery codes for who has a factor. */
export async function renewRecoveryCodes(ctx: Context): Promise<Replied<typeof contract.renewRecoveryCodes>> {
  await loadOwnAccount(ctx);
  const { person } = ctx.actor;
  const hasFactor = (await factorsOf(ctx, person)).length > 0;
  return { recoveryCodes: hasFactor ? await newRecoveryCodes(ctx, person) : [] };
}

/** Removes one of the actor's own factors, of staff never the last; recovery codes stand for a factor, and go with the last. */
export async function removeFactor(
  ctx: Context,
  id: string,
  answer: Answer,
): Promise<Replied<typeof contract.removeFactor>> {
  const { person } = ctx.actor;
  const own = await factorsOf(ctx, person);
  const factor = own.find((one) => one.id === id);
  await permit(ctx, 'people.remove_factor', factor && { kind: 'factor', id, holders: { self: person } });
  const isLast = own.length === 1;
  if (isLast && (await needsFactor(ctx, person))) throw new Refusal('people.last_factor');
  await deleteFactor(ctx, id);
  if (isLast) await deleteRecoveryCodes(ctx, person);
  return presentFactors(ctx, answer);
}
