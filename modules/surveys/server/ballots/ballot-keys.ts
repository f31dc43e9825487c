import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  verify,
} from 'node:crypto';
import { ballotMessage } from '#engines/blind-signature/ballot-message.ts';
import { insertKey, keyOf } from '#modules/surveys/server/store/ballot-store.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

export const sealedBallotKeys: SealedColumn = { table: 'surveys.ballot_key', column: 'sealed' };

const modulusLength = 2048;
const saltLength = 48;
const exponent = 'AQAB';

const newPair = (): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> =>
  new Promise((resolve, reject) =>
    generateKeyPair('rsa', { modulusLength, publicExponent: 65_537 }, (error, publicKey, privateKey) =>
      error ? reject(error) : resolve({ publicKey, privateKey }),
    ),
  );

type School = { survey: string; org: string };

/** The modulus a school’s ballots are signed with, in base64url; made where there is none yet. */
export async function modulusOf(ctx: Context, { survey, org }: School): Promise<string> {
  const found = await keyOf(ctx, survey, org);
  if (found) return found.modulus;
  const { privateKey, publicKey } = await newPair();
  const { n: modulus = '' } = publicKey.export({ format: 'jwk' });
  const id = newId();
  const place = rowPlace(sealedBallotKeys.table, ctx.actor.county, id);
  const sealed = ctx.secrets.seal(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), place);
  await insertKey(ctx, { id, survey, org, modulus, sealed });
  return (await keyOf(ctx, survey, org))?.modulus ?? modulus;
}

/** Signs what a ballot was blinded to, without knowing the ballot (RFC 9474, 4.3); undefined where it is nothing that can be signed. */
export async function signBlinded(ctx: Context, { survey, org }: School, blinded: Buffer): Promise<Buffer | undefined> {
  const found = await keyOf(ctx, survey, org);
  if (!found || blinded.compare(Buffer.from(found.modulus, 'base64url')) >= 0) return undefined;
  const place = rowPlace(sealedBallotKeys.table, ctx.actor.county, found.id);
  const key = createPrivateKey(ctx.secrets.open(found.sealed, place));
  return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded);
}

/** Whether a ballot was signed for that school. */
export async function isSigned(
  ctx: Context,
  { survey, org, token, signature }: School & { token: string; signature: string },
): Promise<boolean> {
  const found = await keyOf(ctx, survey, org);
  if (!found) return false;
  const key = createPublicKey({ key: { kty: 'RSA', n: found.modulus, e: exponent }, format: 'jwk' });
  const how = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return verify('sha384', ballotMessage(survey, org, token), how, Buffer.from(signature, 'base64url'));
}
