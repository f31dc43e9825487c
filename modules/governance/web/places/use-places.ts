import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { listRegions, listTowns } from '#modules/people/contract/place.ts';
import { call } from '#web/api/call.ts';
import { useSession } from '#web/api/session.ts';
import { readKey, useRead } from '#web/api/use-read.ts';

interface Place {
  code: string;
  name: string;
}

/** As many villages as a town has. */
const most = 200;

const townOf = (code: string): string => code.slice(0, 9);
const isVillage = (code: string): boolean => code.length > 9;

/** The county, its towns, and of the towns named their villages once they are read. */
export function usePlaces(opened: readonly string[]): {
  county: Place;
  towns: readonly Place[];
  villagesOf: (town: string) => readonly Place[] | undefined;
} {
  const { county } = useSession();
  const { data } = useRead(listTowns, {});
  const towns = useMemo(() => [...new Set(opened)].toSorted(), [opened]);
  const villages = useQueries({
    queries: towns.map((within) => {
      const sent = { query: { within, size: most } };
      return {
        queryKey: readKey(listRegions, sent),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(listRegions, sent, { signal }),
      };
    }),
    combine: (reads) => new Map(towns.map((town, at) => [town, reads[at]?.data?.items])),
  });
  const villagesOf = useCallback((town: string) => villages.get(town), [villages]);
  return { county, towns: data?.items ?? [], villagesOf };
}

/** How to say the places of these codes; a village with its town, since villages of many towns are called alike. */
export function usePlaceNames(codes: readonly string[]): (code: string) => string {
  const named = [...new Set(codes.filter(isVillage).map(townOf))].toSorted().join();
  const opened = useMemo(() => (named === '' ? [] : named.split(',')), [named]);
  const { county, towns, villagesOf } = usePlaces(opened);
  return useCallback(
    (code) => {
      if (code === county.code) return county.name;
      const town = towns.find((one) => one.code === townOf(code))?.name;
      if (!isVillage(code)) return town ?? code;
      const village = villagesOf(townOf(code))?.find((one) => one.code === code)?.name;
      return town && village ? `${town}${village}` : code;
    },
    [county, towns, villagesOf],
  );
}

/** The towns in which the villages among these codes lie. */
export const townsOfVillages = (codes: readonly string[]): string[] => codes.filter(isVillage).map(townOf);
