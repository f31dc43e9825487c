import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type * as contract from '#modules/surveys/contract/ballot.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import { modulusOf, signBlinded } from '#modules/surveys/server/ballots/ballot-keys.ts';
import { questionnaireOf } from '#modules/surveys/server/ballots/questionnaire-of.ts';
import {
  changeInvitation,
  heldInvitation,
  type InvitationRow,
  invitationsOf,
} from '#modules/surveys/server/store/ballot-store.ts';
import { countDeclined } from '#modules/surveys/server/store/school-store.ts';
import { surveyById } from '#modules/surveys/server/store/survey-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

const answer = 'surveys.answer_invitation';

/** The open surveys the actor was drawn for. */
export async function listInvitations(
  ctx: Context,
  query: Received<typeof contract.listInvitations>['query'],
): Promise<Replied<typeof contract.listInvitations>> {
  const { person } = ctx.actor;
  await permit(ctx, 'surveys.list_invitations', { kind: 'survey_invitation', id: person, holders: { self: person } });
  const rows = await invitationsOf(ctx, person);
  const called = await organisationsCalled(ctx, { ids: rows.map(({ org }) => org) });
  const names = new Map(called.map(({ id, name }) => [id, name]));
  const { limit, offset } = windowOf(query);
  const items = rows.slice(offset, offset + limit).map((row) => ({
    ...questionnaireOf(row),
    org: row.org,
    orgName: names.get(row.org) ?? '',
    state: row.invited as z.input<typeof contract.Invitation>['state'],
  }));
  return { items, total: rows.length, page: query.page, size: query.size };
}

/** What the ballots of the actor’s school are signed with. */
export async function readBallotKey(ctx: Context, id: string): Promise<Replied<typeof contract.readBallotKey>> {
  const { survey, org } = await holdOwn(ctx, id);
  return { modulus: await modulusOf(ctx, { survey, org }) };
}

/** Signs the actor’s ballot without seeing it. The same is signed again where its answer was lost; there is no second one. */
export async function signBallot(
  ctx: Context,
  id: string,
  { blinded }: Received<typeof contract.signBallot>['body'],
): Promise<Replied<typeof contract.signBallot>> {
  const own = await holdOwn(ctx, id);
  const bytes = Buffer.from(blinded, 'base64url');
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (own.blinded !== null && own.blinded !== hash) throw new Refusal('surveys.has_ballot');
  const signed = await signBlinded(ctx, own, bytes);
  if (!signed) throw new Refusal('surveys.ballot_unfit');
  if (own.state === 'declined') await countDeclined(ctx, own, -1);
  if (own.blinded === null) await changeInvitation(ctx, own, { state: 'has_ballot', blinded: hash });
  return { signed: signed.toString('base64url') };
}

/** The actor does not want to answer. */
export async function declineSurvey(ctx: Context, id: string): Promise<Replied<typeof contract.declineSurvey>> {
  const own = await holdOwn(ctx, id);
  if (own.state === 'has_ballot') throw new Refusal('surveys.has_ballot');
  if (own.state === 'asked') {
    await countDeclined(ctx, own, 1);
    await changeInvitation(ctx, own, { state: 'declined', blinded: null });
  }
  return { declined: true };
}

/** The actor’s invitation to a survey that is open, held until the transaction ends. */
async function holdOwn(ctx: Context, survey: string): Promise<InvitationRow> {
  const { person } = ctx.actor;
  const own = await heldInvitation(ctx, survey, person);
  await permit(ctx, answer, own && { kind: 'survey', id: survey, holders: { self: own.person } });
  if (!own || (await surveyById(ctx, survey))?.state !== 'open') throw new Refusal('surveys.not_open');
  return own;
}
