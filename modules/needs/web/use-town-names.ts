import { useMemo } from 'react';
import { listTowns } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';

/** How to say a town by its code. */
export function useTownNames(): (code: string) => string {
  const { data } = useRead(listTowns, {});
  return useMemo(() => {
    const names = new Map((data?.items ?? []).map((town) => [town.code, town.name]));
    return (code) => names.get(code) ?? code;
  }, [data]);
}
