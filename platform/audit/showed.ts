import type { Context } from '#platform/context.ts';

/**
 * Says whom a recorded reading showed: without it no reading of persons is answered (`platform/http/mount.ts`). Where the
 * gate was told the one person an object is about it says so by itself.
 */
export function showed(ctx: Context, action: string, persons: readonly string[]): void {
  const decided = ctx.decided.get(action);
  if (!decided) throw new Error(`${action} showed somebody without asking the gate`);
  decided.owesWhom = false;
  for (const person of persons) decided.record?.subjects.add(person);
}
