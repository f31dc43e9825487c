import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** An address of this entry in the parts the router wants: `/needs?town=1` → path and fields. */
export function targetOf(address: string): { to: string; search: Record<string, string> } {
  const [to = '/', query = ''] = address.split('?', 2);
  return { to, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** Goes to another page: `const go = useGo(); go('/needs?town=990101101')`. */
export function useGo(): (address: string) => void {
  const navigate = useNavigate();
  return useCallback((address) => void navigate(targetOf(address)), [navigate]);
}

/** A parameter of the page's path: `useParam('id')` on `/needs/$id`; empty when the path has none of that name. */
export function useParam(name: string): string {
  const params: Record<string, string> = useParams({ strict: false });
  return params[name] ?? '';
}

/**
 * What a list is filtered by, kept in the address, so that going back, a reload or a sent link shows the same list.
 * Values that equal their default, or are empty, are left out of the address.
 *
 * @example const [filter, setFilter] = useAddress({ page: '1', town: '' }); setFilter({ town: '990101101' })
 */
export function useAddress<const Fields extends Record<string, string>>(
  defaults: Fields,
): [{ [Name in keyof Fields]: string }, (change: { [Name in keyof Fields]?: string }) => void] {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const known = JSON.stringify(defaults);
  const fields = useMemo(() => {
    const given: Record<string, unknown> = { ...search };
    const base = JSON.parse(known) as Record<string, string>;
    return Object.fromEntries(
      Object.entries(base).map(([name, value]) => [name, name in given ? String(given[name]) : value]),
    ) as { [Name in keyof Fields]: string };
  }, [search, known]);
  const change = useCallback(
    (changed: { [Name in keyof Fields]?: string }) => {
      const base = JSON.parse(known) as Record<string, string>;
      const wanted = Object.entries({ ...fields, ...changed }).filter(([name, value]) => value && value !== base[name]);
      void navigate({ to: pathname, search: Object.fromEntries(wanted), replace: true });
    },
    [fields, known, navigate, pathname],
  );
  return [fields, change];
}
