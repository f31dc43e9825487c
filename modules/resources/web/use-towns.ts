import { useMemo } from 'react';
import { listTowns } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';

/** The county's towns to choose from, and how to say one. */
export function useTowns(): { choices: { value: string; label: string }[]; nameOf: (code: string) => string } {
  const { data } = useRead(listTowns, {});
  return useMemo(() => {
    const choices = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
    const names = new Map(choices.map((one) => [one.value, one.label]));
    return { choices, nameOf: (code) => names.get(code) ?? '' };
  }, [data]);
}
