import { randomNumbers } from '#engines/matching/testing.ts';
import { type Actor, Policy, type PolicyRow, rowDeciding, type Subject } from '#platform/access/policy.ts';
import type { Figure } from './matching.ts';

const roles = Array.from({ length: 50 }, (_, at) => `role${at}`);
const actions = Array.from({ length: 500 }, (_, at) => `module${at % 25}.act${at}`);
const relations = ['self', 'child', 'class', 'org', 'provider', 'county'];
const decisions = 200_000;
const runs = 7;

/** What one decision takes where every second role may do an action, in two relations, and some are denied. */
export async function* figures(): AsyncGenerator<Figure> {
  const random = randomNumbers(7);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const policy = new Policy(
    actions.flatMap((action) => roles.filter(() => random() < 0.5).flatMap((role) => rowsOf(action, role, random))),
    Object.fromEntries(roles.map((role) => [role, 'C2' as const])),
  );
  const ids = Array.from({ length: 400 }, (_, at) => `id${at}`);
  const actors = roles.map((role) => actorOf(role, () => Array.from({ length: 8 }, () => pick(ids))));
  const asked = Array.from({ length: decisions }, () => ({
    actor: pick(actors),
    action: pick(actions),
    subject: subjectOf(() => pick(ids)),
  }));
  const taken = Array.from({ length: runs }, () => {
    const start = performance.now();
    for (const { actor, action, subject } of asked) rowDeciding(policy, actor, action, subject);
    return ((performance.now() - start) * 1_000) / decisions;
  });
  const allowed = asked.filter(({ actor, action, subject }) => rowDeciding(policy, actor, action, subject)).length;
  yield {
    figure: `one decision, ${roles.length} roles, ${actions.length} actions, ${policy.rows.length} rows`,
    value: Number((taken.toSorted((a, b) => a - b)[runs >> 1] ?? 0).toFixed(2)),
    unit: 'µs',
    aim: 20,
    decisions,
    allowed,
  };
}

/** Two relations that allow it, and one time in ten one that denies. */
function rowsOf(action: string, role: string, random: () => number): PolicyRow[] {
  const from = Math.floor(random() * relations.length);
  const [first, second, third] = [0, 1, 2].map((step) => relations[(from + step) % relations.length] ?? '');
  const row = { action, role, class: 'C2', basis: 'duty', fields: 'all', audit: 'none' } as const;
  return [
    { ...row, relation: first ?? '' },
    { ...row, relation: second ?? '' },
    ...(random() < 0.1 ? [{ ...row, relation: third ?? '', deny: 'access.not_found' }] : []),
  ];
}

const actorOf = (role: string, someIds: () => string[]): Actor => ({
  county: '990101',
  person: 'somebody',
  role,
  acting: null,
  session: null,
  provedAt: null,
  holds: Object.fromEntries(relations.map((relation) => [relation, someIds()])),
  reach: 'own',
});

const subjectOf = (anId: () => string): Subject => ({
  kind: 'object',
  id: anId(),
  holders: Object.fromEntries(relations.map((relation) => [relation, anId()])),
});
