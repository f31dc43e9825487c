import reference from '#database/reference/policies.json' with { type: 'json' };
import type { PolicyWish } from '#modules/governance/contract/policy-draft.ts';

/** National documents as far as public copies tell of them, none held against its original: what was not seen is left empty. */
export const referencePolicies: readonly PolicyWish[] = reference.policies.map((one) => ({
  ...one,
  issuer: null,
  level: 'national',
  kind: one.kind as PolicyWish['kind'],
  isPublic: true,
  isConfirmed: false,
  matters: [],
  note: '',
  expires: null,
  reviewBy: null,
  links: [],
}));
