import { useEffect, useState } from 'react';
import { call, type EndpointName, type ReplyOf, type SentTo } from '#phone/api/call.ts';

/** Reads an endpoint where nobody is signed in yet: nothing of it is kept on the phone. `undefined` reads nothing. */
export function useOpenRead<Name extends EndpointName>(
  name: Name,
  sent: SentTo<Name> | undefined,
): { data: ReplyOf<Name> | undefined; error: unknown } {
  const key = sent === undefined ? undefined : JSON.stringify(sent);
  const [read, setRead] = useState<{ key: string; data?: ReplyOf<Name>; error?: unknown }>();
  useEffect(() => {
    if (key === undefined) return undefined;
    const left = new AbortController();
    call(name, JSON.parse(key) as SentTo<Name>, { signal: left.signal }).then(
      (data) => setRead({ key, data }),
      (error: unknown) => {
        if (!left.signal.aborted) setRead({ key, error });
      },
    );
    return () => left.abort();
  }, [name, key]);
  return read?.key === key ? { data: read?.data, error: read?.error } : { data: undefined, error: undefined };
}
