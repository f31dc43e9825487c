import * as draft from '#modules/governance/contract/policy-draft.ts';
import * as finding from '#modules/governance/contract/policy-finding.ts';
import * as policy from '#modules/governance/contract/policy.ts';
import {
  addPolicy,
  addReferencePolicies,
  beginPolicyDraft,
  changePolicyDraft,
  discardPolicyDraft,
  readPolicyDraft,
} from '#modules/governance/server/policies/change-policy-draft.ts';
import { leaveFinding, listFindings } from '#modules/governance/server/policies/findings.ts';
import { listPolicies, searchPolicies } from '#modules/governance/server/policies/list-policies.ts';
import { putPolicyInForce } from '#modules/governance/server/policies/put-policy-in-force.ts';
import {
  compareVersions,
  listClauses,
  listHanging,
  readPolicy,
} from '#modules/governance/server/policies/read-policy.ts';
import { route } from '#platform/http/route.ts';

/** What is asked of the policy registry, its drafts, and what is amiss in it. */
export const policyRoutes = [
  route(policy.listPolicies, (ctx, { query }) => listPolicies(ctx, query)),
  route(policy.searchPolicies, (ctx, { query }) => searchPolicies(ctx, query)),
  route(policy.readPolicy, (ctx, { params, query }) => readPolicy(ctx, params.id, query)),
  route(policy.listClauses, (ctx, { params, query }) => listClauses(ctx, params.id, query)),
  route(policy.compareVersions, (ctx, { params, query }) => compareVersions(ctx, params.id, query)),
  route(policy.listHanging, (ctx, { params, query }) => listHanging(ctx, params.id, query)),
  route(draft.addPolicy, (ctx, { body }) => addPolicy(ctx, body)),
  route(draft.addReferencePolicies, (ctx) => addReferencePolicies(ctx)),
  route(draft.readPolicyDraft, (ctx, { params }) => readPolicyDraft(ctx, params.id)),
  route(draft.beginPolicyDraft, (ctx, { params, body }) => beginPolicyDraft(ctx, params.id, body)),
  route(draft.changePolicyDraft, (ctx, { params, body }) => changePolicyDraft(ctx, params.id, body)),
  route(draft.discardPolicyDraft, (ctx, { params, body }) => discardPolicyDraft(ctx, params.id, body)),
  route(draft.putPolicyInForce, (ctx, { params, body }) => putPolicyInForce(ctx, params.id, body)),
  route(finding.listFindings, (ctx, { query }) => listFindings(ctx, query)),
  route(finding.leaveFinding, (ctx, { body }) => leaveFinding(ctx, body)),
];
