import type { PolicyRow } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import type { Span } from '#modules/oversight/server/store/minors-audit-store.ts';

/** A cell; null where it would describe fewer than ten children, or give such a number away. */
export type Cell = string | number | null;

/** One table of the pack, in Chinese: it is for the authorities. */
export interface Section {
  id: string;
  title: string;
  note: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The year, as moments and as a number, the day it is told of, and the rules of access then. */
export interface Year extends Span {
  year: number;
  today: string;
  rules: readonly PolicyRow[];
}

/** Makes a section, in a transaction of its own. */
export type SectionMaker = (ctx: Context, year: Year) => Promise<Section>;
