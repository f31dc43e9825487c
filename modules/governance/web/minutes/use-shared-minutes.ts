import { useEffect, useState } from 'react';
import { minutesTopicName } from '#modules/governance/contract/minutes-topic.ts';
import { readMinutes, writeMinutes } from '#modules/governance/contract/minutes.ts';
import { changeDrawer, noDrawer } from '#platform/browser/change-drawer.ts';
import { isOffline } from '#platform/browser/problem.ts';
import { SharedDocument } from '#platform/browser/shared-document.ts';
import { onWake } from '#platform/browser/woken.ts';
import { call } from '#web/api/call.ts';
import { useSession } from '#web/api/session.ts';

/** As often as what was written here goes, and as the server is asked again that did not answer. */
const turnMs = 1_500;
/** What others wrote comes as the stream wakes us; what a lost signal left behind, after so long. */
const idleMs = 30_000;

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** The minutes of an item as they stand here; without a network they go on, and come together when it is back. */
export interface SharedMinutes {
  shared: SharedDocument;
  /** Nothing is shown before the server has told what there is, or the network is known to be away. */
  isOpen: boolean;
  mayWrite: boolean;
  isAhead: boolean;
  /** What the server refused; that there is no network is no fault. */
  error: unknown;
}

/** Opens the minutes of an item for as long as they are in sight. What is confidential lies in no browser. */
export function useSharedMinutes({ id, isConfidential }: { id: string; isConfidential: boolean }): SharedMinutes {
  const { person } = useSession();
  const [stands, setStands] = useState<Omit<SharedMinutes, 'shared'>>({
    isOpen: false,
    mayWrite: false,
    isAhead: false,
    error: undefined,
  });
  const [{ shared, told }] = useState(() => openMinutes(id, isConfidential ? noDrawer : changeDrawer(person.id, id)));
  useEffect(() => {
    const turn = async (): Promise<boolean> => {
      let isHeard = true;
      const error = await shared.turn().then(
        () => undefined,
        (cause: unknown) => {
          isHeard = false;
          return isOffline(cause) ? undefined : cause;
        },
      );
      if (!turns.isOver) setStands({ isOpen: true, mayWrite: told.mayWrite, isAhead: shared.isAhead, error });
      return isHeard && !shared.isAhead;
    };
    const turns = new Turns(turn);
    const wrote = (): void => {
      if (shared.isAhead) turns.within(turnMs);
    };
    const deaf = onWake(minutesTopicName, () => turns.within(0));
    shared.document.on('update', wrote);
    void shared.open().then(() => turns.within(0));
    return () => {
      deaf();
      shared.document.off('update', wrote);
      turns.end();
      // What was written last goes too.
      if (shared.isAhead) void shared.turn().catch(() => undefined);
    };
  }, [shared, told]);
  return { shared, ...stands };
}

/** Has a turn done within the time it was asked for, one at a time; soon again where it says that more is to be done, else after a while. */
class Turns {
  readonly #turn: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next is due; while one is being done, by when another was asked for. */
  #dueAt = Infinity;
  #isTurning = false;
  isOver = false;

  constructor(turn: () => Promise<boolean>) {
    this.#turn = turn;
  }

  within(ms: number): void {
    const at = Date.now() + ms;
    if (this.isOver || at >= this.#dueAt) return;
    this.#dueAt = at;
    clearTimeout(this.#timer);
    if (!this.#isTurning) this.#timer = setTimeout(() => void this.#go(), ms);
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.#timer);
  }

  async #go(): Promise<void> {
    this.#dueAt = Infinity;
    this.#isTurning = true;
    const isAllDone = await this.#turn();
    this.#isTurning = false;
    const asked = this.#dueAt - Date.now();
    this.#dueAt = Infinity;
    this.within(Math.min(Math.max(asked, 0), isAllDone ? idleMs : turnMs));
  }
}

function openMinutes(id: string, drawer: typeof noDrawer): { shared: SharedDocument; told: { mayWrite: boolean } } {
  const told = { mayWrite: false };
  const params = { id };
  const pull = async (after: number): Promise<{ seq: number; changes: Uint8Array[] }> => {
    const { seq, changes, mayWrite } = await call(readMinutes, { params, query: { after } });
    told.mayWrite = mayWrite;
    return { seq, changes: changes.map(fromBase64) };
  };
  const push = (change: string, bytes: Uint8Array): Promise<unknown> =>
    call(writeMinutes, { params, body: { id: change, change: toBase64(bytes) } });
  return { shared: new SharedDocument({ pull, push }, drawer), told };
}
