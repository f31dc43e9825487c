import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Problem } from '#platform/browser/problem.ts';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { addressOf, call } from '#web/api/call.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';

const summary = 'For this test.';
const Thing = z.object({ id: z.string(), title: z.string() });
const readThing = endpoint({
  method: 'GET',
  path: '/api/things/:id',
  access: 'things.read',
  summary,
  params: Thing.pick({ id: true }),
  query: z.object({ town: z.string().optional(), kinds: z.array(z.string()).optional() }),
  reply: Thing,
});
const openThing = endpoint({
  method: 'POST',
  path: '/api/things',
  access: 'things.open',
  summary,
  body: Thing.pick({ title: true }),
  reply: Thing,
});

/** The network: answers in turn, and remembers what was asked. */
const asked: Request[] = [];
let answers: (Response | 'lost')[] = [];
const realFetch = globalThis.fetch;
beforeEach(() => {
  asked.length = 0;
  document.documentElement.lang = 'zh-CN';
  globalThis.fetch = async (input, init) => {
    asked.push(new Request(new URL(input instanceof Request ? input.url : input, 'http://localhost'), init));
    const answer = answers.shift();
    if (!answer || answer === 'lost') throw new TypeError('network');
    return answer;
  };
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
  answers = [];
});

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const keys = (): (string | null)[] => asked.map((request) => request.headers.get('idempotency-key'));

describe('a call', () => {
  it('asks again for what was fetched ahead in the language of the device, and only once', async () => {
    const said = (language: string, title: string) =>
      new Response(JSON.stringify({ id: '1', title }), { headers: { 'content-language': language } });
    answers = [said('en', 'Pupil'), said('zh', '学生'), said('en', 'Pupil'), said('en', 'Pupil')];
    expect(await call(readThing, { params: { id: '1' }, query: {} })).toMatchObject({ title: '学生' });
    expect(await call(readThing, { params: { id: '1' }, query: {} })).toMatchObject({ title: 'Pupil' });
    expect(asked.map(({ headers }) => headers.get('accept-language'))).toEqual(Array(4).fill('zh-CN'));
  });

  it('fills the path and the query and leaves out what is empty', () => {
    const sent = { params: { id: '石塘/1' }, query: { town: undefined, kinds: ['a', 'b'] } };
    expect(addressOf(readThing, sent)).toBe('/api/things/%E7%9F%B3%E5%A1%98%2F1?kinds=a&kinds=b');
  });

  it('says the language of the reader, and needs no key to read', async () => {
    answers = [json({ id: '1', title: '谈心' })];
    expect(await call(readThing, { params: { id: '1' }, query: {} })).toEqual({ id: '1', title: '谈心' });
    expect(asked[0]?.headers.get('accept-language')).toBe('zh-CN');
    expect(keys()).toEqual([null]);
  });

  it('says when nobody has been at the page for a minute, until somebody is again', async () => {
    const read = () => call(readThing, { params: { id: '1' }, query: {} });
    answers = [1, 2, 3].map(() => json({ id: '1', title: '谈心' }));
    vi.useFakeTimers();
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(59_999);
    await read();
    vi.advanceTimersByTime(1);
    await read();
    window.dispatchEvent(new Event('wheel'));
    await read();
    vi.useRealTimers();
    expect(asked.map((request) => request.headers.get('x-lianyu-background'))).toEqual([null, '1', null]);
  });

  it('gives the refusal of the server with its words', async () => {
    answers = [json({ code: 'things.closed', title: '已经关闭。', data: { since: '周一' }, request: 'r-1' }, 409)];
    const problem = await call(openThing, { body: { title: 'x' } }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: 'things.closed',
      status: 409,
      title: '已经关闭。',
      data: { since: '周一' },
      requestId: 'r-1',
    });
  });

  it('calls silence offline, and a page of a proxy unreadable', async () => {
    answers = ['lost', new Response('<h1>Bad gateway</h1>', { status: 502 })];
    await expect(call(openThing, { body: { title: 'x' } })).rejects.toMatchObject({ code: 'offline', status: 0 });
    await expect(call(openThing, { body: { title: 'x' } })).rejects.toMatchObject({
      code: 'server.unreadable',
      status: 502,
    });
  });
});

describe('an act', () => {
  function Screen(): ReactNode {
    const thing = useRead(readThing, { params: { id: '1' }, query: {} });
    const open = useAct(openThing);
    return (
      <>
        <p>{thing.data?.title}</p>
        <p>{open.error?.code}</p>
        <button onClick={() => open.mutate({ body: { title: '谈心' } })} type="button">
          提出
        </button>
      </>
    );
  }
  const shown = (): void => {
    render(
      <QueryClientProvider client={createQueryClient(() => undefined)}>
        <Screen />
      </QueryClientProvider>,
    );
  };
  const press = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: '提出' }));

  it('keeps its key when it is repeated after silence, and takes a new one for the next act', async () => {
    const thing = json({ id: '1', title: '之前' });
    answers = [
      thing,
      'lost',
      json({ id: '2', title: '谈心' }),
      json({ id: '1', title: '之后' }),
      json({ id: '3', title: '谈心' }),
    ];
    shown();
    await screen.findByText('之前');
    await press();
    await screen.findByText('offline');
    await press();
    await screen.findByText('之后');
    await press();
    const [, first, second, , third] = keys();
    expect(first).toBeTruthy();
    expect(second).toBe(first);
    expect(third).toBeTruthy();
    expect(third).not.toBe(first);
  });

  it('takes a new key after a refusal', async () => {
    const refusal = (): Response => json({ code: 'things.closed', title: '已经关闭。' }, 409);
    answers = [json({ id: '1', title: '之前' }), refusal(), refusal()];
    shown();
    await screen.findByText('之前');
    await press();
    await screen.findByText('things.closed');
    await press();
    const [, first, second] = keys();
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
  });
});
