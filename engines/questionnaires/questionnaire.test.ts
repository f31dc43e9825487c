import { test } from 'vitest';
import {
  askedOf,
  faultsOfQuestions,
  faultsOfSheet,
  minutesFor,
  type Question,
} from '#engines/questionnaires/questionnaire.ts';

const coded = (...codes: string[]) => codes.map((code) => ({ code }));

const question = (code: string, more: Partial<Question> = {}): Question => ({
  code,
  kind: 'one',
  choices: more.kind === undefined || more.kind === 'one' || more.kind === 'many' ? coded('yes', 'no') : [],
  least: 1,
  most: 5,
  isNeeded: false,
  onlyIf: null,
  ...more,
});

const been = question('been', { isNeeded: true });
const how = question('how', { kind: 'scale', isNeeded: true, onlyIf: { question: 'been', is: ['yes'] } });
const why = question('why', { kind: 'text', onlyIf: { question: 'how', is: [1, 2] } });
const visits = question('visits', { kind: 'number', least: 0, most: 30 });
const ways = question('ways', { kind: 'many', choices: coded('home', 'call', 'school') });
const all = [been, how, why, visits, ways];

test('what is not asked, nothing is asked after', ({ expect }) => {
  const asked = (answers: Parameters<typeof askedOf>[1]): string[] => askedOf(all, answers).map(({ code }) => code);
  expect(asked({})).toEqual(['been', 'visits', 'ways']);
  expect(asked({ been: 'yes', how: 2 })).toEqual(['been', 'how', 'why', 'visits', 'ways']);
  // An answer to what is no longer asked opens nothing.
  expect(asked({ been: 'no', how: 2 })).toEqual(['been', 'visits', 'ways']);
});

test('a sheet answers what it has to, with what can be answered, and nothing else', ({ expect }) => {
  expect(faultsOfSheet(all, { been: 'yes', how: 1, why: '路远', visits: 0, ways: ['home', 'call'] })).toEqual([]);
  expect(faultsOfSheet(all, { been: 'no' })).toEqual([]);
  expect(faultsOfSheet(all, {})).toEqual([{ question: 'been', fault: 'missing' }]);
  expect(faultsOfSheet(all, { been: 'yes' })).toEqual([{ question: 'how', fault: 'missing' }]);
  expect(faultsOfSheet(all, { been: 'no', how: 3, other: 'x' })).toEqual([
    { question: 'how', fault: 'unasked' },
    { question: 'other', fault: 'unasked' },
  ]);
  const unfit: [string, unknown][] = [
    ['been', 'perhaps'],
    ['been', 1],
    ['visits', 31],
    ['visits', 1.5],
    ['visits', Number.NaN],
    ['ways', []],
    ['ways', ['home', 'home']],
    ['ways', ['train']],
    ['ways', 'home'],
  ];
  for (const [code, answer] of unfit)
    expect(faultsOfSheet(all, { been: 'no', [code]: answer as string }), `${code} ${String(answer)}`).toEqual([
      { question: code, fault: 'unfit' },
    ]);

  for (const words of ['  ', 'x'.repeat(301)])
    expect(faultsOfSheet(all, { been: 'yes', how: 1, why: words })).toEqual([{ question: 'why', fault: 'unfit' }]);
});

test('a questionnaire that cannot be answered is told why', ({ expect }) => {
  expect(faultsOfQuestions(all)).toEqual([]);
  const wrong: [Question[], string][] = [
    [[been, been], 'twice'],
    [[question('a', { choices: coded('yes') })], 'choices'],
    [[question('a', { choices: coded('yes', 'yes') })], 'choices'],
    [[question('a', { kind: 'scale', choices: coded('yes') })], 'choices'],
    [[question('a', { kind: 'scale', least: 5, most: 5 })], 'ends'],
    [[question('a', { kind: 'scale', least: 0, most: 11 })], 'scale'],
    [[how, been], 'later'],
    [[question('a', { onlyIf: { question: 'a', is: ['yes'] } })], 'later'],
    [[been, question('a', { onlyIf: { question: 'been', is: ['perhaps'] } })], 'condition'],
    [[been, question('a', { onlyIf: { question: 'been', is: [] } })], 'condition'],
    [[been, question('a', { onlyIf: { question: 'been', is: [1] } })], 'condition'],
    [[visits, question('a', { onlyIf: { question: 'visits', is: ['5'] } })], 'condition'],
    [[visits, question('a', { onlyIf: { question: 'visits', is: [31] } })], 'condition'],
    [
      [question('a', { kind: 'text', choices: [] }), question('b', { onlyIf: { question: 'a', is: ['x'] } })],
      'condition',
    ],
  ];
  for (const [questions, fault] of wrong)
    expect(
      faultsOfQuestions(questions).map((one) => one.fault),
      fault,
    ).toEqual([fault]);
});

const reading = (characters: number) => ({ text: { zh: '问'.repeat(characters) }, choices: [] });

test('minutes are shown, a quick sheet takes one', ({ expect }) => {
  expect(minutesFor([])).toBe(1);
  expect(minutesFor([{ kind: 'one', ...reading(20) }])).toBe(1);
  // 20 scales of 4 s and 30 characters each (6 s): 200 s.
  expect(minutesFor(Array.from({ length: 20 }, () => ({ kind: 'scale' as const, ...reading(30) })))).toBe(4);
});
