import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient, refresh } from '#platform/browser/query-client.ts';
import { forgetHeard, openStream } from '#platform/browser/stream.ts';
import type { Push } from '#platform/browser/stream.ts';
import { onWake } from '#platform/browser/woken.ts';
import { unreadKey, useStream } from '#platform/browser/use-stream.ts';

/** A live connection of the browser, told by the test what arrives. */
class Line extends EventTarget {
  readonly address: string;
  readonly CLOSED = 2;
  readyState = 1;
  isClosed = false;
  constructor(address: string) {
    super();
    this.address = address;
  }
  arrives(seq: number, data: object, event = 'change'): void {
    const said = event === 'change' ? { of: 'inbox', ...data } : { inbox: data };
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(said), lastEventId: `inbox:${seq}` }));
  }
  fails(): void {
    this.readyState = this.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
  close(): void {
    this.isClosed = true;
  }
}

function listening(person: string) {
  const lines: Line[] = [];
  const heard: Push[] = [];
  const connect = (address: string): EventSource => {
    const line = new Line(address);
    lines.push(line);
    // The parts of an EventSource that are used here.
    return line as unknown as EventSource;
  };
  const stop = openStream(person, (push) => heard.push(push), connect);
  return { lines, heard, stop };
}

describe('the live stream', () => {
  it('tells what changed and how much is unread', () => {
    const { lines, heard, stop } = listening('p1');
    lines[0]?.arrives(4, { topic: 'needs.offer', unread: 3 });
    lines[0]?.arrives(5, { topic: 'needs.offer', unread: 4, quiet: true });
    expect(heard).toEqual([
      { is: 'change', topic: 'needs.offer', unread: 3, quiet: false },
      { is: 'change', topic: 'needs.offer', unread: 4, quiet: true },
    ]);
    stop();
    expect(lines[0]?.isClosed).toBe(true);
  });

  it('tells that much was missed, and what else than messages has changed, which never rings', () => {
    const { lines, heard, stop } = listening('p1');
    lines[0]?.arrives(900, { missed: 896, unread: 896 });
    lines[0]?.arrives(901, { of: 'needs.board' });
    expect(heard).toEqual([
      { is: 'missed', unread: 896 },
      { is: 'change', topic: 'needs.board', quiet: true },
    ]);
    stop();
  });

  it('hears nothing twice', () => {
    const { lines, heard, stop } = listening('p1');
    lines[0]?.arrives(4, { topic: 'needs.offer' });
    lines[0]?.arrives(4, { topic: 'needs.offer' });
    expect(heard).toHaveLength(1);
    stop();
  });

  it('goes on after the last message heard when the page is opened again', () => {
    const before = listening('p1');
    before.lines[0]?.arrives(7, { topic: 'needs.offer' });
    before.stop();
    const after = listening('p1');
    expect(after.lines[0]?.address).toBe('/api/stream?after=inbox:7');
    after.stop();
  });

  it('begins where the server says, also when the server itself began anew', () => {
    const first = listening('p1');
    first.lines[0]?.arrives(0, { unread: 0 }, 'start');
    first.stop();
    const second = listening('p1');
    expect(second.lines[0]?.address).toBe('/api/stream?after=inbox:0');
    second.lines[0]?.arrives(7, { topic: 'needs.offer' });
    second.lines[0]?.arrives(2, { unread: 1 }, 'start');
    second.lines[0]?.arrives(3, { topic: 'needs.need' });
    expect(second.heard.map(({ is }) => is)).toEqual(['change', 'start', 'change']);
    second.stop();
  });

  it('asks the server where to begin once nobody is signed in any more', () => {
    const before = listening('p1');
    before.lines[0]?.arrives(7, { topic: 'needs.offer' });
    before.stop();
    forgetHeard();
    const after = listening('p1');
    expect(after.lines[0]?.address).toBe('/api/stream');
    after.stop();
  });

  it('tries again when the browser has given up', () => {
    vi.useFakeTimers();
    const { lines, heard, stop } = listening('p1');
    lines[0]?.fails();
    vi.advanceTimersByTime(5_000);
    lines[1]?.arrives(1, { topic: 'needs.offer' });
    expect(heard).toHaveLength(1);
    stop();
    expect(lines[1]?.isClosed).toBe(true);
    vi.useRealTimers();
  });

  it.each([
    ['30 seconds', 30_000, 0],
    ['5 minutes', 300_000, 5],
    ['10 minutes', 600_000, 10],
  ])('is opened again after %s in which not even a sign of life came, and goes on where it was', (_, ms, times) => {
    vi.useFakeTimers();
    const { lines, heard, stop } = listening('p1');
    lines[0]?.arrives(7, { topic: 'needs.offer' });
    for (let beats = 0; beats < 20; beats++) {
      vi.advanceTimersByTime(15_000);
      lines[0]?.arrives(7, {}, 'beat');
    }
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(ms);
    expect(lines).toHaveLength(1 + times);
    expect(lines.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
    expect(lines.slice(1).every(({ address }) => address.endsWith('?after=inbox:7'))).toBe(true);
    lines.at(-1)?.arrives(8, { topic: 'needs.offer' });
    expect(heard).toHaveLength(2);
    stop();
    vi.advanceTimersByTime(600_000);
    expect(lines).toHaveLength(1 + times);
    vi.useRealTimers();
  });

  it('is opened again at once when the network is back', () => {
    const { lines, stop } = listening('p1');
    lines[0]?.arrives(7, { topic: 'needs.offer' });
    dispatchEvent(new Event('online'));
    expect(lines.map(({ address, isClosed }) => [address, isClosed])).toEqual([
      ['/api/stream', true],
      ['/api/stream?after=inbox:7', false],
    ]);
    stop();
    dispatchEvent(new Event('online'));
    expect(lines).toHaveLength(2);
  });

  it('does not mistake another person for this one', () => {
    const before = listening('p1');
    before.lines[0]?.arrives(7, { topic: 'needs.offer' });
    before.stop();
    const after = listening('p2');
    expect(after.lines[0]?.address).toBe('/api/stream');
    after.stop();
  });
});

it('what is unread is read again after any act, which may have read what told of it', async () => {
  const client = createQueryClient(() => undefined);
  client.setQueryData(unreadKey, 1);
  await refresh(client, ['messages.answerNotice']);
  expect(client.getQueryState(unreadKey)?.isInvalidated).toBe(true);
});

it('what wakes is heard by whoever hears that topic, until he stops', () => {
  const client = createQueryClient(() => undefined);
  client.setQueryData(['governance', 'list'], 1);
  const lines: Line[] = [];
  vi.stubGlobal(
    'EventSource',
    class extends Line {
      constructor(address: string) {
        super(address);
        lines.push(this);
      }
    },
  );
  const heard = vi.fn<() => void>();
  const stop = onWake('governance.minutes', heard);
  const Listening = (): ReactNode => {
    useStream('p1', () => undefined);
    return null;
  };
  render(
    <QueryClientProvider client={client}>
      <Listening />
    </QueryClientProvider>,
  );
  lines[0]?.arrives(7, { of: 'governance.minutes', wakes: true });
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  lines[0]?.arrives(8, { of: 'governance.minutes', wakes: true });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(client.getQueryState(['governance', 'list'])?.isInvalidated).toBe(false);
});

describe('a page that listens', () => {
  let lines: Line[] = [];
  let rung: number[] = [];
  let read: string[] = [];

  function Screen({ name }: { name: string }): ReactNode {
    useStream('p1', ({ length }) => rung.push(length));
    const unread = useQuery({ queryKey: unreadKey, queryFn: () => 2 });
    useQuery({ queryKey: ['needs', name], queryFn: () => read.push(name) });
    return <p>{unread.data} 条未读</p>;
  }
  const shown = async (): Promise<Line> => {
    render(
      <QueryClientProvider client={createQueryClient(() => undefined)}>
        <Screen name="需求" />
      </QueryClientProvider>,
    );
    await screen.findByText('2 条未读');
    const [line] = lines;
    if (!line) throw new Error('nobody listens');
    return line;
  };
  beforeEach(() => {
    [lines, rung, read] = [[], [], []];
    const made = lines;
    vi.stubGlobal(
      'EventSource',
      class extends Line {
        constructor(address: string) {
          super(address);
          made.push(this);
        }
      },
    );
  });
  afterEach(cleanup);

  it('counts and reads again whatever comes, and rings only for what is not quiet', async () => {
    const line = await shown();
    line.arrives(3, { topic: 'needs.offer', unread: 3, quiet: true });
    await screen.findByText('3 条未读');
    await waitFor(() => expect(read).toHaveLength(2));
    expect(rung).toEqual([]);
    line.arrives(4, { topic: 'needs.offer', unread: 4 });
    line.arrives(5, { topic: 'needs.offer', unread: 5 });
    await waitFor(() => expect(rung).toEqual([2]));
    line.arrives(6, { topic: 'needs.offer', unread: 0 });
    await waitFor(() => expect(read).toHaveLength(4));
    expect(rung).toEqual([2]);
  });

  it('reads all again when something came while it was being read, or when who is signed in has changed', async () => {
    const line = await shown();
    line.arrives(2, { unread: 2 }, 'start');
    line.arrives(3, { unread: 3 }, 'start');
    await waitFor(() => expect(read).toHaveLength(2));
    line.arrives(3, {}, 'end');
    await waitFor(() => expect(read).toHaveLength(3));
  });
});
