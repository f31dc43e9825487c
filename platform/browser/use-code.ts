import { useQuery } from '@tanstack/react-query';
import { Problem } from '#platform/browser/problem.ts';

/** A page whose code comes when it is first shown. */
interface Coded<Screen> {
  path: string;
  roles: unknown;
  load: () => Promise<Screen>;
}

/**
 * The code of a page. What cannot be fetched is a problem to be tried again, never the end of the tab: it comes by
 * itself with the network. With a network, the files may belong to a version that is gone; then the tab is opened anew, by
 * whoever may have begun something elsewhere in it.
 */
export function useCode<Screen>(page: Coded<Screen>): { screen?: Screen; error: Error | null; retry: () => void } {
  const { data, error, refetch } = useQuery({
    queryKey: ['code', page.path, page.roles],
    queryFn: async () => {
      try {
        return { screen: await page.load() };
      } catch (cause) {
        throw new Problem({ code: navigator.onLine ? 'page.gone' : 'offline', status: 0 }, cause);
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const retry = (): void => (navigator.onLine ? location.reload() : void refetch());
  return { ...data, error, retry };
}
