import { expect, test } from 'vitest';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import {
  asKind,
  faultsOfDraft,
  freshSurvey,
  isInEnglish,
  moved,
  toSend,
  withChoice,
  withCopy,
  withQuestion,
} from '#modules/surveys/web/builder/draft.ts';

const said = (zh: string) => ({ zh, en: '' });
const been: Question = {
  code: 'q1',
  kind: 'one',
  text: said('您参加过家长会吗？'),
  choices: [
    { code: 'c1', text: said('参加过') },
    { code: 'c2', text: said('没有') },
  ],
  least: 0,
  most: 0,
  ends: null,
  isTurned: false,
  isNeeded: true,
  onlyIf: null,
};
const how: Question = {
  ...been,
  code: 'q2',
  kind: 'scale',
  text: said('有用吗？'),
  choices: [],
  least: 1,
  most: 5,
  onlyIf: { question: 'q1', is: ['c1'] },
};

test('a new question has a code no other has, also after one was removed', () => {
  expect(withQuestion([], 'one').map(({ code }) => code)).toEqual(['q1']);
  expect(withQuestion([how], 'text').map(({ code }) => code)).toEqual(['q2', 'q3']);
  expect(withCopy([been, how], 0).map(({ code }) => code)).toEqual(['q1', 'q3', 'q2']);
  expect(withChoice([{ code: 'c2', text: said('没有') }]).map(({ code }) => code)).toEqual(['c2', 'c3']);
});

test('what is new is marked as not said yet, and what is said has no fault', () => {
  expect(faultsOfDraft([been, how])).toEqual(new Map());
  expect(faultsOfDraft(withQuestion([], 'one'))).toEqual(new Map([['q1', ['text', 'choice_text']]]));
  expect(faultsOfDraft([{ ...how, onlyIf: null, least: 0, most: 11 }]).get('q2')).toEqual(['scale']);
  const oneEnd = { ...how, onlyIf: null, ends: { low: said('没用'), high: said('') } };
  expect(faultsOfDraft([oneEnd]).get('q2')).toEqual(['one_end']);
});

test('a question moved before what it hangs on, or after its answers changed, is at fault', () => {
  expect(faultsOfDraft(moved([been, how], 1, -1))).toEqual(new Map([['q2', ['later']]]));
  expect(faultsOfDraft([asKind(been, 'number'), how])).toEqual(new Map([['q2', ['condition']]]));
  expect(moved([been, how], 0, -1)).toEqual([been, how]);
});

test('choices are kept between one and several of them, and go with any other kind', () => {
  expect(asKind(been, 'many').choices).toEqual(been.choices);
  expect(asKind(been, 'scale')).toMatchObject({ choices: [], least: 1, most: 5 });
  expect(asKind(asKind(been, 'scale'), 'text')).toMatchObject({ choices: [], least: 0, most: 0, ends: null });
});

test('ends that nobody named are not sent', () => {
  const survey = { ...freshSurvey('2026-11-28'), questions: withQuestion([], 'scale') };
  expect(toSend(survey).questions[0]?.ends).toBeNull();
  const named = survey.questions.map((one) => ({ ...one, ends: { low: said('差'), high: said('好') } }));
  expect(toSend({ ...survey, questions: named }).questions[0]?.ends?.high.zh).toBe('好');
  expect(survey.ends).toBe('2026-12-19');
});

test('a survey is in English where anything of it is', () => {
  const survey = freshSurvey('2026-11-28');
  expect(isInEnglish({ ...survey, questions: [been] })).toBe(false);
  expect(isInEnglish({ ...survey, questions: [{ ...been, text: { zh: '问', en: 'Asked' } }] })).toBe(true);
});
