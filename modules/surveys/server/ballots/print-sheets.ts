import { stepsOf } from '#engines/questionnaires/questionnaire.ts';
import type * as contract from '#modules/surveys/contract/survey.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { hashOfCode } from '#modules/surveys/server/ballots/cast-ballot.ts';
import { holdSurvey, loadSurvey } from '#modules/surveys/server/load.ts';
import { saidOf } from '#modules/surveys/server/present-survey.ts';
import { insertPapers } from '#modules/surveys/server/store/ballot-store.ts';
import { changeSchool, heldSchool } from '#modules/surveys/server/store/school-store.ts';
import type { SurveyRow } from '#modules/surveys/server/store/survey-store.ts';
import { sheetWords } from '#modules/surveys/server/ballots/sheet-words.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';
import { codeInFours, newPaperCode } from '#platform/text/paper-code.ts';
import { squareOf } from '#platform/typeset/square.ts';
import { typeset } from '#platform/typeset/typeset.ts';

type Asked = Received<typeof contract.printSheets>;

const print = 'surveys.print_sheets';

/** Sheets as they are printed, with their codes, which are kept nowhere else. */
interface Printed {
  codes: readonly string[];
  pdf: Uint8Array;
}

/** Sets the sheets on paper: that takes a moment, and no connection meanwhile. */
export async function setSheets(
  { transaction, gone }: Anteroom,
  { params, body }: Asked,
  { origin }: Answer,
): Promise<Printed> {
  const found = await transaction(async (ctx) => {
    const row = await loadSurvey(ctx, params.id, print);
    await assertRoom(ctx, row, body);
    return { row, language: ctx.language, county: ctx.actor.county };
  });
  const codes = Array.from({ length: body.sheets }, newPaperCode);
  const data = await sheetsToRead(
    found.row,
    found.language,
    codes,
    (code) => `${origin}/m/sheet#${found.county}.${code}`,
  );
  return { codes, pdf: await typeset(new URL('./sheets.typ', import.meta.url), data, gone) };
}

/** Keeps the codes of what was set, as their hashes, and hands it out. */
export async function printSheets(
  ctx: Context,
  { params, body }: Asked,
  _: Answer,
  printed: Printed,
): Promise<FileReply> {
  const row = await holdSurvey(ctx, params.id, print);
  const school = await assertRoom(ctx, row, body);
  const place = { survey: row.id, org: body.org };
  await insertPapers(ctx, place, printed.codes.map(hashOfCode));
  await changeSchool(ctx, place, { papers: school.papers + body.sheets });
  return new FileReply(`${saidOf(row).title.zh}.pdf`, 'application/pdf', printed.pdf);
}

/** A school has no more sheets than people who could be asked. */
async function assertRoom(ctx: Context, row: SurveyRow, { org, sheets }: Asked['body']) {
  if (row.state !== 'open') throw new Refusal('surveys.not_open');
  const school = await heldSchool(ctx, row.id, org);
  if (!school) throw new Refusal('surveys.not_asked', { field: 'org' });
  const most = school.people - school.papers;
  if (sheets > most) throw new Refusal('surveys.too_many_sheets', { field: 'sheets', most });
  return school;
}

async function sheetsToRead(
  row: SurveyRow,
  language: Language,
  codes: readonly string[],
  addressOf: (code: string) => string,
): Promise<object> {
  const t = (key: keyof (typeof sheetWords)['zh'], data = {}): string => say(sheetWords, language, key, data);
  const { title, about, questions, ends } = saidOf(row);
  const read = ({ zh, en }: { zh: string; en: string }): string => (language === 'en' && en !== '' ? en : zh);
  const numbers = new Map(questions.map(({ code }, at) => [code, at + 1]));
  return {
    language,
    title: read(title),
    foot: t('foot', { day: ends }),
    about: read(about),
    promise: t('promise'),
    how: t('how'),
    square: t('square'),
    questions: questions.map((question) => ({
      text: `${numbers.get(question.code)}. ${read(question.text)}`,
      note: noteOf(question, numbers, t),
      choices: choicesOf(question, read),
      lines: question.kind === 'text' ? 2 : 0,
    })),
    sheets: await Promise.all(
      codes.map(async (code) => ({ code: codeInFours(code), square: await squareOf(addressOf(code)) })),
    ),
  };
}

type Say = (key: keyof (typeof sheetWords)['zh'], data?: object) => string;

/** What stands under a question: how it is answered, and whether it is passed over. */
function noteOf({ kind, onlyIf }: Question, numbers: ReadonlyMap<string, number>, t: Say): string {
  const how = kind === 'many' ? t('many') : kind === 'number' ? t('number') : '';
  return [onlyIf && t('onlyIf', { number: numbers.get(onlyIf.question) }), how].filter(Boolean).join(' ');
}

function choicesOf(
  { kind, choices, least, most, ends }: Question,
  read: (said: { zh: string; en: string }) => string,
): string[] {
  if (kind !== 'scale') return choices.map(({ text }) => read(text));
  const called = (step: number): string =>
    step === least && ends
      ? `${step} ${read(ends.low)}`
      : step === most && ends
        ? `${step} ${read(ends.high)}`
        : String(step);
  return stepsOf({ least, most }).map(called);
}
