import type { Context } from '#platform/context.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** How well a fact is known: measured by the system, countersigned by the other side, one side's word with evidence, one side's word. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/** A stretch of days, both included. */
export interface Span {
  began: string;
  ended: string;
}

/** What a fact comes to in an organisation; in the county itself where none is named. */
export interface Reading {
  org: string | null;
  /** Values and how often each was met: of a plain count, 1 and how many. */
  counted: readonly (readonly [value: number, times: number])[];
  /** How many different children it tells of; null where it tells of none. */
  children: number | null;
}

/** Something a module can count of a stretch of time, for figures that others put together. */
export interface Fact {
  /** A name in formulas. */
  code: string;
  title: Said;
  /** What exactly is counted, and when. */
  about: Said;
  unit: Said;
  grade: EvidenceGrade;
  /** What else it is called: whoever is about to ask for it is told that it is known. */
  alsoCalled?: readonly string[];
  /** Across rows the actor may not see: numbers alone leave. */
  read: (ctx: Context, span: Span) => Promise<Reading[]>;
  /** Of what is reported, the organisations it was asked of: whoever of them has no reading has not reported, which is not zero. */
  asked?: (ctx: Context, span: Span) => Promise<string[]>;
}

/** Facts a county has of its own. */
export type FactSource = (ctx: Context) => Promise<Fact[]>;

const facts = new Map<string, Fact>();
const sources: FactSource[] = [];

/** Says what a module can count. */
export function declareFacts(...declared: readonly Fact[]): void {
  for (const fact of declared) {
    if (facts.has(fact.code)) throw new Error(`${fact.code} is declared twice`);
    facts.set(fact.code, fact);
  }
}

/** Says where facts are found that each county has of its own. */
export const declareFactSource = (source: FactSource): void => void sources.push(source);

/** All that can be counted in every county, by name. */
export const declaredFacts = (): ReadonlyMap<string, Fact> => facts;

/** All that can be counted in the county, by name; what every county counts keeps its name. */
export async function factsOf(ctx: Context): Promise<ReadonlyMap<string, Fact>> {
  const own: Fact[] = [];
  for (const source of sources) own.push(...(await source(ctx)));
  return new Map([...own.map((fact) => [fact.code, fact] as const), ...facts]);
}
