import type * as contract from '#modules/governance/contract/conference.ts';
import { ConferenceState } from '#modules/governance/contract/conference.ts';
import { ownOrgIn, presentConference } from '#modules/governance/server/conferences/present-conference.ts';
import { loadConference } from '#modules/governance/server/load-conference.ts';
import { isAnswering } from '#modules/governance/server/rules/conference-life.ts';
import { changeSeat } from '#modules/governance/server/store/conference-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Says whether the actor’s organisation comes, and who of it. */
export async function answerConvocation(
  ctx: Context,
  id: string,
  { answer, whoComes }: Received<typeof contract.answerConvocation>['body'],
): Promise<Replied<typeof contract.answerConvocation>> {
  const row = await loadConference(ctx, id, 'governance.answer_convocation', true);
  if (!isAnswering(ConferenceState.parse(row.state)))
    throw new Refusal('governance.not_in_this_state', { state: row.state });
  const org = ownOrgIn(ctx, row);
  if (org === undefined) throw new Error('whoever answers is called');
  const who_comes = answer === 'comes' ? whoComes : null;
  const by = { answered_by: ctx.actor.person, answered_at: ctx.now };
  await changeSeat(ctx, { conference: id, org }, { answer, who_comes, ...by });
  return presentConference(ctx, id);
}
