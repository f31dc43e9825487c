import type { z } from 'zod';
import { pupilNames } from '#modules/people/server/public.ts';
import type { Need, VisibleReason } from '#modules/needs/contract/need.ts';
import { type Known, knownHindrances, knownNow, knownSchools } from '#modules/needs/server/known.ts';
import { holdersOfNeed } from '#modules/needs/server/load.ts';
import type { Hindrance } from '#modules/needs/server/rules/candidates.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { rowShowing } from '#platform/access/permit.ts';
import { only } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/** Needs as the row of `action` shows them to their school or family; what is known of the county may be on its way already. */
export async function presentNeeds(
  ctx: Context,
  action: string,
  rows: readonly NeedRow[],
  asked: Promise<Known> = knownNow(ctx),
): Promise<z.input<typeof Need>[]> {
  const [known, names] = await Promise.all([asked, pupilNames(ctx, unique(rows.flatMap((row) => row.subject ?? [])))]);
  const [schools, hindrances] = await Promise.all([
    knownSchools(
      ctx,
      known,
      rows.map((row) => row.org),
    ),
    knownHindrances(
      ctx,
      known,
      rows.filter((row) => row.state === 'open'),
    ),
  ]);
  return rows.map((row) =>
    only(rowShowing(ctx, action, { kind: 'need', id: row.id, holders: holdersOfNeed(ctx, row) }), {
      ...told(row),
      unmet: row.state === 'open' ? tellable(hindrances.get(row.id)) : null,
      orgName: schools.get(row.org)?.name ?? '',
      pupilName: (row.subject && names.get(row.subject)) ?? null,
    }),
  );
}

/** One need, the same way. */
export async function presentNeed(
  ctx: Context,
  action: string,
  row: NeedRow,
  asked: Promise<Known> = knownNow(ctx),
): Promise<z.input<typeof Need>> {
  const [need] = await presentNeeds(ctx, action, [row], asked);
  if (!need) throw new Error('a need was presented as nothing');
  return need;
}

/** What the need itself says. */
const told = (row: NeedRow): Omit<z.input<typeof Need>, 'unmet' | 'orgName' | 'pupilName'> => ({
  id: row.id,
  scope: row.scope as Need['scope'],
  category: row.category,
  urgency: row.urgency as Need['urgency'],
  mode: row.mode as Need['mode'],
  schedule: row.schedule,
  wantedFrom: row.wanted_from,
  wantedTo: row.wanted_to,
  languages: row.languages,
  words: row.words,
  state: row.state as Need['state'],
  org: row.org,
  town: row.town,
  stage: row.stage,
  grade: row.grade,
  rural: row.rural,
  consent: consentTold(row),
  decision: row.consent === 'given' || row.consent === 'refused' ? row.consent : null,
  openedAt: row.opened_at,
});

/** What everybody reads of a family's consent: nothing before a service, and the same after one has ended. */
function consentTold({ consent, state }: NeedRow): Need['consent'] {
  if (consent === 'not_needed') return consent;
  return state === 'engaged' || state === 'closed' ? 'given' : 'asked';
}

/** The reason as a school or family may read it. What people decided is told as nothing: the need is just open. */
export function tellable(reason: Hindrance | null | undefined): VisibleReason | null {
  return reason === 'declined' || reason === 'no_consent' ? null : (reason ?? null);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
