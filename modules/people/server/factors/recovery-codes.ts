import { randomBytes } from 'node:crypto';
import { factorsOf, keepRecoveryCodes } from '#modules/people/server/store/factor-store.ts';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/session/token.ts';

const count = 10;

/** Crockford's base32: nothing that looks like something else. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 120 bits, which no table of hashes gives back: 24 letters. Those of 16, given earlier, work on. */
const newCode = (): string => [...randomBytes(24)].map((byte) => letters[byte % letters.length]).join('');

/** What is kept of a recovery code. What is easily misread counts as what was meant. */
export const hashOfRecoveryCode = (code: string): Buffer =>
  hashOfToken(code.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));

/** Gives a person ten new recovery codes, in groups of four; the older ones work no longer. */
export async function newRecoveryCodes(ctx: Context, person: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await keepRecoveryCodes(ctx, person, codes.map(hashOfRecoveryCode));
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'));
}

/** The recovery codes that come with the first factor; none with a further one. */
export async function codesWithFirst(ctx: Context, person: string): Promise<string[]> {
  return (await factorsOf(ctx, person)).length === 0 ? newRecoveryCodes(ctx, person) : [];
}
