import { useState } from 'react';
import { useRefresh } from '#phone/api/use-refresh.ts';

/** Acts of a module that need the network and do not wait on the phone, one at a time; what was read of it is then read again. */
export function useAct(module: string): {
  busy: boolean;
  failed: unknown;
  act: <Reply>(send: () => Promise<Reply>, onDone: (reply: Reply) => void) => void;
} {
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const act = async <Reply>(send: () => Promise<Reply>, onDone: (reply: Reply) => void): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      onDone(await send());
      await refresh(module);
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  return { busy, failed, act: (send, onDone) => void act(send, onDone) };
}
