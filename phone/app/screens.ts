import type { PhonePage } from '#phone/ui/phone-page.ts';

/** The tabs the modules may have beside the reader's own. */
const most = 3;

/** Whether a role may open a screen. The server decides again with every call; this only spares dead ends. */
export const mayOpen = (page: PhonePage, role: string): boolean =>
  page.roles === 'everyone' || page.roles === 'public' || page.roles.includes(role);

const mayBeTab = (page: PhonePage, role: string): boolean => page.tab !== undefined && mayOpen(page, role);
const placeOf = ({ tab }: PhonePage): number => (typeof tab === 'number' ? tab : Number.POSITIVE_INFINITY);
const sorted = (pages: readonly PhonePage[]): PhonePage[] => [...pages].sort((a, b) => placeOf(a) - placeOf(b));

/** Where the three large buttons stand, and who may have them instead of all there is. */
export const plainHome = '/home';
export const plainRoles = ['guardian'];

/** The tabs of a role, in order. */
export const tabsOf = (pages: readonly PhonePage[], role: string): PhonePage[] =>
  sorted(pages.filter((page) => mayBeTab(page, role) && page.tab !== 'own')).slice(0, most);

/** What is reached from the reader's own tab: what his role has no room for, and what always stands there. */
export function beyondTabs(
  pages: readonly PhonePage[],
  role: string,
  tabs: readonly PhonePage[] = tabsOf(pages, role),
): PhonePage[] {
  return sorted(pages.filter((page) => mayBeTab(page, role) && !tabs.includes(page)));
}

/** Fulfilled once a worker keeps what this page fetches; undefined where there are none. */
export function keepsFiles(
  workers: ServiceWorkerContainer | undefined = navigator.serviceWorker,
): Promise<unknown> | undefined {
  // On a first visit the worker is ready before it takes this page over; what is fetched in between is not kept.
  return workers?.ready.then(() => workers.controller ?? once(workers, 'controllerchange'));
}

const once = (target: EventTarget, name: string): Promise<unknown> =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

/**
 * Fetches the code of screens once this phone keeps files, so that they open without a network before they were ever
 * looked at. Where nothing is kept, nothing is fetched ahead.
 */
export async function fetchAhead(pages: readonly PhonePage[], kept: Promise<unknown> | undefined): Promise<void> {
  if (!kept) return;
  await kept;
  // One after the other, so that the reader's own next tap has the line first; one that fails is fetched when it is shown.
  for (const page of pages) await page.load().catch(() => undefined);
}
