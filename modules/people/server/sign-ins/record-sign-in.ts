import type { Means } from '#modules/people/contract/sign-in-record.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { FailedProof } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

/** What the records call an act of this kind. */
const act = (kind: Means, id: string | null) =>
  ({ action: 'people.sign_in', relation: 'self', class: 'C1', basis: 'signing in', kind, id }) as const;

/** Records that somebody is signed in from now on: by what, in which session, as what. */
export async function recordSignIn(
  ctx: Context,
  who: { person: string; role: string | undefined; session: string; by: Means },
): Promise<void> {
  const { person, session, role = 'anonymous' } = who;
  recordAudit({ ...ctx, actor: { ...ctx.actor, person, session, role } }, act(who.by, null));
}

/** Records that somebody's password, or what stands for it, was right, and his factor is to come. */
export async function recordBegun(ctx: Context, { person, by }: { person: string; by: Means }): Promise<void> {
  recordAudit({ ...ctx, actor: { ...ctx.actor, person } }, act(by, null), 'people.factor_needed');
}

/**
 * The refusal of a try to sign in, or to prove oneself; recorded of whom it was about. Of a login only a hash is: what was
 * typed there may be a password.
 */
export function failedTry(
  code: string,
  tried: { county: string; person?: string | undefined; by: Means; login?: string; isProof?: boolean },
  data: Readonly<Record<string, unknown>> = {},
): FailedProof {
  const { county, person, by, login, isProof = false } = tried;
  const made = act(by, login === undefined ? null : idFrom(`login ${login}`));
  return new FailedProof(code, { data, county, person, act: isProof ? { ...made, action: 'people.prove' } : made });
}
