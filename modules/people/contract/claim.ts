import { z } from 'zod';
import { NewPassword } from '#modules/people/contract/account.ts';
import { SignInStep } from '#modules/people/contract/factor.ts';
import { GuardianRelation } from '#modules/people/contract/guardian.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** A mobile number of the mainland. */
const Phone = z
  .string()
  .transform((typed) => typed.normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^1\d{10}$/));

/** A claim code as it is typed: eight letters and digits, with or without a gap. */
const ClaimCode = z.string().max(40);

const AtHome = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

export const issueClaim = endpoint({
  method: 'POST',
  path: '/api/pupils/:id/claims',
  access: 'people.issue_claim',
  summary:
    'Makes a code with which whoever has this telephone number claims to be a guardian of the pupil; an older one for the number works no longer.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ phone: Phone, relation: GuardianRelation }),
  reply: z.object({
    /** Told once: four characters, a gap, four characters. */
    code: z.string(),
    /** Where he goes with it; the code stands behind `#`, which no server log ever sees. */
    path: z.string(),
    pupilName: z.string(),
    phone: z.string(),
    until: Moment,
  }),
  isSecret: true,
  refuses: ['people.already_guardian'],
});

const tries = ['people.claim_wrong', 'session.too_many_tries', 'session.busy'];

export const readClaim = endpoint({
  method: 'POST',
  path: '/api/claims/look',
  access: 'people.claim',
  summary: 'Which child a code is for, by its given name; a wrong number and a wrong code look the same.',
  query: AtHome,
  body: z.object({ phone: Phone, code: ClaimCode }),
  reply: z.object({
    givenName: z.string(),
    relation: GuardianRelation,
    /** Whether there is an account with this number: he signs in first, and comes back. */
    hasAccount: z.boolean(),
  }),
  isSecret: true,
  refuses: tries,
});

export const makeClaim = endpoint({
  method: 'POST',
  path: '/api/claims',
  access: 'people.claim',
  summary: 'Claims to be a guardian of the child of a code. Whoever is not signed in makes an account with it.',
  query: AtHome,
  body: z.object({
    phone: Phone,
    code: ClaimCode,
    relation: GuardianRelation,
    newcomer: z.object({ name: z.string().normalize('NFC').trim().min(2).max(40), password: NewPassword }).nullable(),
  }),
  reply: SignInStep,
  isSecret: true,
  refuses: [
    ...tries,
    'people.claim_sign_in',
    'people.claim_not_yours',
    'people.already_guardian',
    'people.weak_password',
    'people.common_password',
    'people.telling_password',
  ],
});

/** `issued`: nobody has used the code yet. `over`: nobody did in time. */
export const ClaimState = z.enum(['issued', 'waiting', 'confirmed', 'refused', 'over']);
export type ClaimState = z.infer<typeof ClaimState>;

/** What was seen, or who was asked, before a school confirmed somebody. */
export const ClaimProof = z.enum(['household_register', 'identity_card', 'school_records', 'called_back', 'known']);
export type ClaimProof = z.infer<typeof ClaimProof>;

/** Why a school did not. */
export const ClaimReason = z.enum(['not_known', 'somebody_else', 'no_proof', 'by_mistake']);
export type ClaimReason = z.infer<typeof ClaimReason>;

/** A claim, to those of the school who answer for the pupil. */
export const Claim = z.object({
  id: z.uuid(),
  pupil: z.uuid(),
  pupilName: z.string(),
  /** Null until the code is used. */
  claimantName: z.string().nullable(),
  relation: GuardianRelation,
  /** The last four digits of the number. */
  phoneEnds: z.string(),
  state: ClaimState,
  issuedAt: Moment,
  until: Moment,
  usedAt: Moment.nullable(),
  ground: z.union([ClaimProof, ClaimReason]).nullable(),
});
export type Claim = z.infer<typeof Claim>;

export const listClaims = endpoint({
  method: 'GET',
  path: '/api/claims',
  access: 'people.list_claims',
  summary: 'Claims to be guardians of the caller’s pupils, those that wait for the school first; each look is audited.',
  query: Paging.extend({ state: ClaimState.optional() }),
  reply: pageOf(Claim),
});

export const confirmClaim = endpoint({
  method: 'POST',
  path: '/api/claims/:id/confirm',
  access: 'people.decide_claim',
  summary: 'Confirms who somebody is, after a second proof; for seven days nothing sensitive opens to him.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ proof: ClaimProof, carer: z.boolean(), entrustedSince: Day.nullable() }),
  reply: Claim,
  refuses: ['people.claim_decided', 'people.own_claim', 'people.entrusted_later'],
});

export const refuseClaim = endpoint({
  method: 'POST',
  path: '/api/claims/:id/refuse',
  access: 'people.decide_claim',
  summary: 'Refuses a claim; he is told that, not why.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ reason: ClaimReason }),
  reply: Claim,
  refuses: ['people.claim_decided', 'people.own_claim'],
});

export const listOwnClaims = endpoint({
  method: 'GET',
  path: '/api/claims/own',
  access: 'people.list_own_claims',
  summary: 'What the caller has claimed and the school has not confirmed.',
  reply: z.object({
    items: z.array(z.object({ givenName: z.string(), state: z.enum(['waiting', 'refused']), usedAt: Moment })),
  }),
});
