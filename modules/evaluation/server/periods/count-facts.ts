import type { FactReading } from '#modules/evaluation/server/rules/reckon.ts';
import { keepReadings } from '#modules/evaluation/server/store/period-store.ts';
import type { Context } from '#platform/context.ts';
import { factsOf, type Span } from '#platform/facts/fact.ts';

/** Counts every fact of a period, of as much of it as has passed, in place of what was counted before. */
export async function countFacts(ctx: Context, { id, began, ended }: Span & { id: string }): Promise<void> {
  const readings: FactReading[] = [];
  for (const { code, read } of (await factsOf(ctx)).values())
    for (const reading of await read(ctx, { began, ended })) readings.push({ fact: code, ...reading });
  await keepReadings(ctx, id, readings);
}
