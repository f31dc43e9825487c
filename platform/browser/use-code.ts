import { useQuery } from '@tanstack/react-query';
import { isOffline, Problem } from '#platform/browser/problem.ts';

/** A page whose code comes when it is first shown. */
interface Coded<Screen> {
  path: string;
  roles: unknown;
  load: () => Promise<Screen>;
}

/** Whether the server answers: a browser with a network may not reach it all the same. */
const isReached = async (): Promise<boolean> =>
  navigator.onLine &&
  fetch('/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * The code of a page. What cannot be fetched is a problem to be tried again, never the end of the tab: it comes by
 * itself with the network. From a server that answers, the files may belong to a version that is gone; then the tab is opened
 * anew, by whoever may have begun something elsewhere in it.
 */
export function useCode<Screen>(page: Coded<Screen>): { screen?: Screen; error: Error | null; retry: () => void } {
  const { data, error, refetch } = useQuery({
    queryKey: ['code', page.path, page.roles],
    queryFn: async () => {
      try {
        return { screen: await page.load() };
      } catch (cause) {
        throw new Problem({ code: (await isReached()) ? 'page.gone' : 'offline', status: 0 }, cause);
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const retry = (): void => (isOffline(error) ? void refetch() : location.reload());
  return { ...data, error, retry };
}
