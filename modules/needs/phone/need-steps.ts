import type { Mode, NeedScope, NeedWish } from '#modules/needs/contract/need.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { addDays } from '#platform/clock.ts';

/** Whom a need is for, and how to say it. */
export interface Whom {
  scope: NeedScope;
  pupil?: string;
  class?: string;
  said: string;
}

/** What is asked one after the other; own words come last and may be left out. */
export const steps = ['whom', 'category', 'kind', 'urgency', 'mode', 'period', 'language'] as const;
export type Step = (typeof steps)[number];

/** What was answered so far. */
export interface Answers {
  whom?: Whom;
  category?: string;
  /** The category itself when any of its kinds will do. */
  kind?: string;
  urgency?: '1' | '2' | '3';
  mode?: Mode;
  period?: { from: string; to: string };
  /** One of the county's; empty when any will do. */
  language?: string;
}

/** A need that is being stated: the answers, and the reader's own words. */
export interface Begun {
  answers: Answers;
  words: string;
}

/** What holds still of what was begun another day: nothing about a child who is no longer the reader's, no day that is past. */
export function goneOn({ answers, words }: Begun, children: readonly Whom[] | undefined): Begun | null {
  const { whom, period, ...others } = answers;
  if (children && whom && !children.some(({ pupil }) => pupil === whom.pupil)) return null;
  const isAhead = period && period.from >= dayIn(0);
  return { answers: { ...others, ...(whom && { whom }), ...(isAhead && { period }) }, words };
}

/** The first question that has no answer; undefined when only the own words are left. A county of one language is not asked for it. */
export const firstOpen = (answers: Answers, hasDialects: boolean): Step | undefined =>
  steps.find((step) => answers[step] === undefined && (step !== 'language' || hasDialects));

/** One more answer. Another category takes the kind of the former with it. */
export function answered(answers: Answers, more: Answers): Answers {
  const next = { ...answers, ...more };
  if (more.category !== undefined && more.category !== answers.category) delete next.kind;
  return next;
}

/** What is sent when every question is answered. */
export function wishOf(answers: Answers, words: string): NeedWish | undefined {
  const { whom, kind, urgency, mode, period, language } = answers;
  if (!whom || !kind || !urgency || !mode || !period) return undefined;
  const { said: _, ...about } = whom;
  return {
    ...about,
    category: kind,
    urgency: Number(urgency) as NeedWish['urgency'],
    mode,
    wantedFrom: period.from,
    wantedTo: period.to,
    languages: language ? [language] : [],
    words,
  };
}

/** The day so many weeks from now, as the county's calendar has it: `2026-11-24`. */
export const dayIn = (weeks: number): string => addDays(countyDay(), 7 * weeks);
