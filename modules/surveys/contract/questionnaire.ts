import { z } from 'zod';

/** Most questions of one survey, and most choices of one question. */
export const mostQuestions = 60;
export const mostChoices = 12;

/** In Chinese, and in English where somebody has put it so. */
const said = (most: number) =>
  z.object({
    zh: z.string().trim().min(1).max(most),
    en: z
      .string()
      .trim()
      .max(2 * most),
  });

export const QuestionCode = z.string().regex(/^[a-z][a-z0-9_]{0,19}$/);

export const QuestionKind = z.enum(['one', 'many', 'scale', 'number', 'text']);
export type QuestionKind = z.infer<typeof QuestionKind>;

const End = z.number().int().min(-1_000_000).max(1_000_000);

export const Question = z.object({
  code: QuestionCode,
  kind: QuestionKind,
  text: said(200),
  /** Of `one` and `many`. */
  choices: z.array(z.object({ code: QuestionCode, text: said(60) })).max(mostChoices),
  /** The ends of a scale (at most ten apart) and of a number; 0 of the others. */
  least: End,
  most: End,
  /** What the ends of a scale are called. */
  ends: z.object({ low: said(30), high: said(30) }).nullable(),
  /** A scale on which less is better: it shows sheets that were filled in without reading. */
  isTurned: z.boolean(),
  isNeeded: z.boolean(),
  /** Asked only of whom an earlier question was answered so by. */
  onlyIf: z
    .object({
      question: QuestionCode,
      is: z
        .array(z.union([QuestionCode, End]))
        .min(1)
        .max(mostChoices),
    })
    .nullable(),
});
export type Question = z.infer<typeof Question>;

/** What one sheet says, by question. */
export const Answers = z.record(
  QuestionCode,
  z.union([z.string().max(1000), z.number(), z.array(z.string().max(20)).max(mostChoices)]),
);
export type Answers = z.infer<typeof Answers>;

/** What a survey asks and of whom, as it is drafted. */
export const SurveySaid = z.object({
  title: said(60),
  /** What it is for, and who reads what comes of it: shown before anybody begins. */
  about: said(500),
  /** Who is asked: those who care for a school’s pupils, or those who work at it. */
  asked: z.enum(['guardians', 'staff']),
  questions: z.array(Question).max(mostQuestions),
  /** How many are drawn at each school; 0 asks everybody. */
  perSchool: z.number().int().min(0).max(2000),
  /** The last day on which it is answered. */
  ends: z.iso.date(),
});
export type SurveySaid = z.infer<typeof SurveySaid>;
