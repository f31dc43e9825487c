import { schoolFacts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { words } from '#modules/messages/words.ts';

/** What the organisations are called that something is from; no organisation is the bureau. */
export async function namesOfOrgs(
  ctx: Context,
  orgs: readonly (string | null)[],
): Promise<(org: string | null) => string> {
  const found = await asSystem(ctx, () => schoolFacts(ctx, [...new Set(orgs.flatMap((org) => org ?? []))]));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const bureau = say(words, ctx.language, 'messages.bureau');
  return (org) => (org === null ? bureau : (names.get(org) ?? bureau));
}
