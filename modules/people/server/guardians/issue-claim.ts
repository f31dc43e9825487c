import type * as contract from '#modules/people/contract/claim.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { claimHours, claimTries, newClaimCode, spaced } from '#modules/people/server/guardians/claim-code.ts';
import { insertClaim } from '#modules/people/server/guardians/store/claim-store.ts';
import { guardianshipsOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { hashToFind } from '#platform/session/password.ts';

/** The hash a claim code is kept and looked for by. */
export const hashOfCode = (code: string, county: string): Promise<Buffer> => hashToFind(code, `claim ${county}`);

/** Makes a code, and its hash before there is a transaction to hold. */
export async function prepareCode(room: Anteroom): Promise<{ code: string; hash: Buffer }> {
  const code = newClaimCode();
  const county = await room.transaction(async ({ actor }) => actor.county);
  return { code, hash: await hashOfCode(code, county) };
}

/** Gives a code for one of the actor's pupils and one telephone number. It is told here and nowhere else. */
export async function issueClaim(
  ctx: Context,
  id: string,
  { phone, relation }: Received<typeof contract.issueClaim>['body'],
  { code, hash }: { code: string; hash: Buffer },
): Promise<Replied<typeof contract.issueClaim>> {
  const [pupil] = await pupilFacts(ctx, [id]);
  const holders = pupil && { org: pupil.org, class: pupil.class };
  await permit(ctx, 'people.issue_claim', holders && { kind: 'pupil', id, holders });
  if (!pupil) throw new Error('the gate let nothing pass');
  const current = (await guardianshipsOf(ctx, id)).filter((one) => one.state !== 'ended');
  if (current.some((one) => one.phone === phone)) throw new Refusal('people.already_guardian', { field: 'phone' });
  const { county, person } = ctx.actor;
  const until = new Date(ctx.now.getTime() + claimHours * 3_600_000);
  await insertClaim(ctx, {
    county,
    id: newId(),
    org: pupil.org,
    pupil: id,
    phone,
    relation,
    code_hash: hash,
    tries_left: claimTries,
    issued_by: person,
    issued_at: ctx.now,
    expires_at: until,
  });
  const path = `/m/claim?county=${county}#code=${code}`;
  return { code: spaced(code), path, pupilName: pupil.name, phone, until };
}
