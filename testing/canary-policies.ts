import {
  addPolicy,
  beginPolicyDraft,
  changePolicyDraft,
  putPolicyInForce,
} from '#modules/governance/contract/policy-draft.ts';
import { leaveFinding, listFindings } from '#modules/governance/contract/policy-finding.ts';
import { aMeasure } from '#modules/governance/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** A document is entered, put in force by a colleague, said anew, and what is amiss with it left as it is. */
export async function keepPolicies(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  official: Client,
): Promise<void> {
  const written = (what: string) => ({
    ...aMeasure,
    documentNumber: plant(`number of ${what}`),
    title: plant(`title of ${what}`),
    titleEn: plant(`title of ${what}, in English`),
    issuerName: plant(`issuer of ${what}`),
    source: plant(`source of ${what}`),
    note: plant(`note on ${what}`),
    text: plant(`text of ${what}`, (mark) => `第一条　${mark}`),
  });
  const { id } = await witness.act(official, addPolicy, written('a document'));
  const colleague = await world.as((await aPersonAs(world, 'official')).grant);
  await witness.act(colleague, putPolicyInForce, { seen: 0 }, id);
  await witness.act(official, beginPolicyDraft, { began: '2026-03-01' }, id);
  await witness.act(
    official,
    changePolicyDraft,
    { ...written('a document said anew'), began: '2026-03-01', seen: 0 },
    id,
  );
  const { items } = await official.call(listFindings, { query: { kind: 'no_basis' } });
  const found = items.find(({ policy }) => policy?.id === id);
  const reason = plant('why a finding is left as it is');
  await witness.act(official, leaveFinding, { key: found?.key ?? '', reason });
}
