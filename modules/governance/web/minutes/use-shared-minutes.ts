import { useEffect, useState } from 'react';
import { readMinutes, writeMinutes } from '#modules/governance/contract/minutes.ts';
import { changeDrawer, noDrawer } from '#platform/browser/change-drawer.ts';
import { isOffline } from '#platform/browser/problem.ts';
import { SharedDocument } from '#platform/browser/shared-document.ts';
import { call } from '#web/api/call.ts';
import { useSession } from '#web/api/session.ts';

/** As often as what was written goes, and what others wrote comes, while the minutes of an item are open. */
const turnMs = 1_500;

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const turn = async (): Promise<void> => {
      const error = await shared.turn().then(
        () => undefined,
        (cause: unknown) => (isOffline(cause) ? undefined : cause),
      );
      if (isOver) return;
      setStands({ isOpen: true, mayWrite: told.mayWrite, isAhead: shared.isAhead, error });
      timer = setTimeout(() => void turn(), turnMs);
    };
    void shared.open().then(turn);
    return () => {
      isOver = true;
      clearTimeout(timer);
      // What was written last goes too.
      if (shared.isAhead) void shared.turn().catch(() => undefined);
    };
  }, [shared, told]);
  return { shared, ...stands };
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
