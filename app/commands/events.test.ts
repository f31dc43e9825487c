import { afterAll, beforeAll, expect, test } from 'vitest';
import { events } from '#app/commands/events.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;

let line: CommandsHere;
beforeAll(async () => {
  line = await commandsHere();
  const event = (digit: number, data: object): string =>
    `('990101', '${id(digit)}', 'needs.lapsed', '${JSON.stringify(data)}', '2026-11-24T02:00:0${digit}Z')`;
  await line.ask(
    `insert into platform.event (county, id, kind, data, at) values ${event(1, {})}, ${event(2, { need: id(9) })}`,
  );
  const aside = (digit: number): string =>
    `('990101', 'needs.tell_people', '${id(digit)}', 10, '2026-11-24T03:00:00Z')`;
  await line.ask(`insert into platform.set_aside (county, listener, event, tries, at) values ${aside(1)}, ${aside(2)}`);
});
afterAll(() => line.close());

const said = (...more: string[]) => line.call(events, '--county', '990101', ...more);

test('events that were set aside are listed, heard again, and stay aside as long as they fail', async () => {
  const one = { listener: 'needs.tell_people', kind: 'needs.lapsed', tries: 10, since: '2026-11-24T03:00:00.000Z' };
  const [first, second] = [
    { ...one, number: 1, event: id(1), at: '2026-11-24T02:00:01.000Z' },
    { ...one, number: 2, event: id(2), at: '2026-11-24T02:00:02.000Z' },
  ];
  expect(await line.lianyu('events', '--county', '990101', '--set-aside')).toMatchObject({
    code: 0,
    answer: { setAside: [first, second] },
  });
  expect(await said('--retry', '3')).toMatchObject({ code: 1, answer: { refusals: [{ code: 'events.no_number' }] } });
  expect(await said('--retry', 'all')).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'events.fails_again' }], count: 1 },
  });
  expect((await said('--set-aside')).answer).toEqual({ county: '990101', setAside: [first] });
  await line.ask(`update platform.event set data = '{"need":"${id(9)}"}' where id = '${id(1)}'`);
  expect(await said('--retry', '1')).toMatchObject({ code: 0, answer: { heard: 1, left: 0 } });
  expect((await said('--set-aside')).answer).toEqual({ county: '990101', setAside: [] });
});

test('the command says how it is called', async () => {
  expect(await said()).toMatchObject({ code: 2 });
  expect(await said('--set-aside', '--retry', 'all')).toMatchObject({ code: 2 });
});
