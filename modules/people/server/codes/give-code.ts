import { timingSafeEqual } from 'node:crypto';
import type * as contract from '#modules/people/contract/one-time-code.ts';
import { holdersOf } from '#modules/people/server/codes/holders-of.ts';
import { guessesAt, guessesOfCode, hashOfCode } from '#modules/people/server/codes/one-time-code.ts';
import { admit } from '#modules/people/server/factors/admit.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { placedTitle } from '#modules/people/server/role-title.ts';
import { failedTry } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { countGuess, findCode, giveGuessBack, spendCode } from '#modules/people/server/store/one-time-code-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { countyOfToken, hashOfToken } from '#platform/session/token.ts';
import { giveTryBack, takeTry } from '#platform/session/throttle.ts';

/** A code that was right. */
interface Right {
  id: string;
  phone: string;
}

/** Counts a guess, which stays counted, and says which code it is; a wrong one is refused. */
export async function tryCode(
  room: Anteroom,
  { ticket, code }: { ticket: string; code: string },
  { device, address }: Pick<Answer, 'device' | 'address'>,
): Promise<Right> {
  const { id, phone, hash, guesses } = await room.transaction(async (ctx) => {
    await setScopeCounty(ctx, countyOfToken(ticket) ?? ctx.actor.county);
    const asked = await findCode(ctx, { ticketHash: hashOfToken(ticket), deviceHash: hashOfToken(device) });
    if (!asked) throw new Refusal('people.one_time_code_over');
    await takeTry(ctx, guessesAt(asked.phone, address));
    return { ...asked, guesses: await countGuess(ctx, asked.id) };
  });
  if (guesses > guessesOfCode) throw new Refusal('people.one_time_code_over');
  if (timingSafeEqual(hash, hashOfCode(ticket, code))) return { id, phone };
  if (guesses === guessesOfCode) throw new Refusal('people.one_time_code_over');
  const county = countyOfToken(ticket) ?? '';
  const left = guessesOfCode - guesses;
  throw failedTry('people.wrong_one_time_code', { county, by: 'one_time_code' }, { field: 'code', left });
}

/**
 * Signs in whom the number belongs to, and spends the code. Where it belongs to several they are told, now that the
 * telephone was shown to be at hand, and the code works once more: for one of them.
 */
export async function giveCode(
  ctx: Context,
  said: { ticket: string; person?: string | undefined },
  { id, phone }: Right,
  answer: Answer,
): Promise<Replied<typeof contract.giveCode>> {
  await setScopeCounty(ctx, countyOfToken(said.ticket) ?? ctx.actor.county);
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  const holders = await holdersOf(ctx, phone);
  await giveTryBack(ctx, guessesAt(phone, answer.address));
  if (holders.length > 1 && said.person === undefined) {
    await giveGuessBack(ctx, id);
    const years = await readSchoolYears(ctx);
    return { signedIn: false, people: holders.map((one) => present(ctx, years, one)) };
  }
  const who = said.person === undefined ? holders[0] : holders.find(({ person }) => person === said.person);
  if (!who || !(await spendCode(ctx, id))) throw new Refusal('people.one_time_code_over');
  return admit(ctx, { account: who.account, person: who.person, by: 'one_time_code' }, answer);
}

const present = (
  ctx: Context,
  years: SchoolYears,
  { person, name, held }: Awaited<ReturnType<typeof holdersOf>>[number],
): contract.CodeHolder => ({ person, name, roles: held.map((role) => placedTitle(ctx, years, role)) });
