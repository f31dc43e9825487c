import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetHeard, openStream } from '#platform/browser/stream.ts';
import type { Push } from '#platform/browser/stream.ts';

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
  arrives(seq: number, data: unknown): void {
    this.dispatchEvent(new MessageEvent('inbox', { data: JSON.stringify(data), lastEventId: String(seq) }));
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

beforeEach(() => localStorage.clear());

describe('the live stream', () => {
  it('tells what changed and how much is unread', () => {
    const { lines, heard, stop } = listening('p1');
    lines[0]?.arrives(4, { topic: 'needs.offer', unread: 3 });
    expect(heard).toEqual([{ topic: 'needs.offer', unread: 3, seq: 4 }]);
    stop();
    expect(lines[0]?.isClosed).toBe(true);
  });

  it('hears nothing twice', () => {
    const { lines, heard, stop } = listening('p1');
    lines[0]?.arrives(4, { topic: 'needs.offer' });
    lines[0]?.arrives(4, { topic: 'needs.offer' });
    lines[0]?.arrives(3, { topic: 'needs.need' });
    expect(heard).toHaveLength(1);
    stop();
  });

  it('goes on after the last message heard when the page is opened again', () => {
    const before = listening('p1');
    before.lines[0]?.arrives(7, { topic: 'needs.offer' });
    before.stop();
    const after = listening('p1');
    expect(after.lines[0]?.address).toBe('/api/stream?after=7');
    after.stop();
  });

  it('begins anew when nobody is signed in any more, for the server may have begun anew too', () => {
    const before = listening('p1');
    before.lines[0]?.arrives(7, { topic: 'needs.offer' });
    before.stop();
    forgetHeard();
    const after = listening('p1');
    after.lines[0]?.arrives(1, { topic: 'needs.offer' });
    expect(after.heard).toHaveLength(1);
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

  it('does not mistake another person for this one', () => {
    const before = listening('p1');
    before.lines[0]?.arrives(7, { topic: 'needs.offer' });
    before.stop();
    const after = listening('p2');
    expect(after.lines[0]?.address).toBe('/api/stream');
    after.stop();
  });
});
