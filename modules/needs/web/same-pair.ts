import type { Pin } from '#modules/needs/contract/run.ts';

/** Whether two words of an official are about the same need and resource. */
export const samePair = (a: Pick<Pin, 'need' | 'resource'>, b: Pick<Pin, 'need' | 'resource'>): boolean =>
  a.need === b.need && a.resource === b.resource;
