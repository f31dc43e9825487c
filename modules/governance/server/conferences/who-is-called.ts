import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Departments and schools alone are named, and those alone that run. */
export async function assertRunning(ctx: Context, orgs: readonly string[], field: string): Promise<void> {
  if (orgs.length === 0) return;
  const found = await organisationsCalled(ctx, { ids: orgs });
  const running = found.filter(({ kind, isRunning }) => isRunning && (kind === 'department' || kind === 'school'));
  if (running.length < new Set(orgs).size) throw new Refusal('governance.no_such_member', { field });
}

/** Who reads an item beside the bureau: of what is open whoever is called to its conference, of what is confidential who is named; and who proposed it. */
export const readersOf = (
  { org, named, is_confidential }: { org: string; named: readonly string[]; is_confidential: boolean },
  called: readonly string[],
): string[] => [...new Set([org, ...(is_confidential ? named : called)])];
