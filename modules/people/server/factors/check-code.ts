import { verifySync } from 'otplib';
import { factorsOf, spendRecoveryCode, takeStep } from '#modules/people/server/store/factor-store.ts';
import { hashOfRecoveryCode } from '#modules/people/server/factors/recovery-codes.ts';
import type { Context } from '#platform/context.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import type { Budget } from '#platform/session/throttle.ts';

/** Seconds a code is shown (RFC 6238); a clock may be one such step off. */
const period = 30;

/** Where the secret of a factor stands, for sealing. */
export const placeOf = (county: string, factor: string): string => rowPlace('people.factor', county, factor);

/** The step whose code of this secret it is, now or one step off. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1_000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: period });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}

/** Ten guesses in a quarter of an hour, from whatever browser: who guesses knows the password already. */
export const guesses = (person: string): Budget[] => [{ key: `factor ${person}`, allowed: 10 }];

/** Takes a code as typed, and says which it was: six digits of the authenticator app, or a recovery code. Each works once. */
export async function takeCode(
  ctx: Context,
  person: string,
  typed: string,
): Promise<'code' | 'recovery_code' | undefined> {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^\d{6}$/.test(code))
    return (await spendRecoveryCode(ctx, person, hashOfRecoveryCode(code))) ? 'recovery_code' : undefined;
  const factor = (await factorsOf(ctx, person)).find(({ kind }) => kind === 'code');
  if (!factor?.sealed) return undefined;
  const step = stepOf(ctx.secrets.open(factor.sealed, placeOf(ctx.actor.county, factor.id)), code, ctx.now);
  return step !== undefined && (await takeStep(ctx, factor.id, step)) ? 'code' : undefined;
}
