import type { ReportSaid } from '#modules/evaluation/contract/report.ts';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import type { Reckoned, SomeIndicator } from '#modules/evaluation/server/rules/reckon.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import type { MapPlace } from '#platform/charts/county-map.ts';

/** What an indicator came to in a frozen version, and how it was reckoned there. */
export interface Frozen {
  said: SomeIndicator;
  result: Reckoned;
}

/** All a report is written from; nothing of it changes any more. */
export interface ReportSource extends ReportSaid {
  county: string;
  period: { name: string; began: string; ended: string };
  snapshot: { number: number; frozenAt: Date };
  indicators: ReadonlyMap<string, Frozen>;
  /** By school, whether it lies in the country. */
  rural: ReadonlyMap<string, boolean>;
  /** By indicator, what it came to in each frozen period of the kind, the first first. */
  trends: ReadonlyMap<string, readonly { period: string; measured: Measured }[]>;
  /** By indicator, what it came to in each town. */
  towns: ReadonlyMap<string, readonly { town: string; measured: Measured }[]>;
  places: readonly MapPlace[];
  /** By fact, what it is called. */
  facts: ReadonlyMap<string, Said>;
}

/** The figures a text names: `{needs_met}` of the county, `{needs_met.rural}` of a side. */
export const figureNames = /\{([a-z][a-z0-9_]{1,39})(?:\.(county|urban|rural))?\}/g;
