import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/**
 * What was begun in a form and left without being sent, kept as long as the page is open and its reader stays who he is: in memory
 * alone, by what it is for. Nothing is kept where that is not said.
 */
export function useBegun<Fields extends object>(
  about: string | undefined,
): { begun: Partial<Fields> | undefined; keep: (said: Partial<Fields>) => void; forget: () => void } {
  const client = useQueryClient();
  return useMemo(() => {
    const queryKey = ['begun', about];
    return {
      begun: about === undefined ? undefined : client.getQueryData<Partial<Fields>>(queryKey),
      keep: (said) => {
        if (about === undefined) return;
        client.setQueryDefaults(['begun'], { gcTime: Number.POSITIVE_INFINITY });
        client.setQueryData(queryKey, said);
      },
      forget: () => client.removeQueries({ queryKey, exact: true }),
    };
  }, [client, about]);
}
