import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** The tabs the modules may have beside the reader's own. */
const most = 3;

/** Whether a role may open a screen. The server decides again with every call; this only spares dead ends. */
export const mayOpen = (page: PhonePage, role: string): boolean =>
  page.roles === 'everyone' || page.roles === 'public' || page.roles.includes(role);

const mayBeTab = (page: PhonePage, role: string): boolean => page.tab !== undefined && mayOpen(page, role);
const placeOf = ({ tab }: PhonePage): number => (typeof tab === 'number' ? tab : Number.POSITIVE_INFINITY);
const sorted = (pages: readonly PhonePage[]): PhonePage[] => [...pages].sort((a, b) => placeOf(a) - placeOf(b));

/** The tabs of a role, in order. */
export const tabsOf = (pages: readonly PhonePage[], role: string): PhonePage[] =>
  sorted(pages.filter((page) => mayBeTab(page, role) && page.tab !== 'own')).slice(0, most);

/** What is reached from the reader's own tab: what his role has no room for, and what always stands there. */
export function beyondTabs(pages: readonly PhonePage[], role: string): PhonePage[] {
  const tabs = tabsOf(pages, role);
  return sorted(pages.filter((page) => mayBeTab(page, role) && !tabs.includes(page)));
}

const made = new Map<PhonePage, ComponentType>();

/** The component of a screen; its code is loaded when it is first shown. */
export function screenOf(page: PhonePage): ComponentType {
  const screen = made.get(page) ?? lazy(async () => ({ default: await page.load() }));
  made.set(page, screen);
  return screen;
}

/**
 * Fetches the code of screens once this phone keeps files, so that they open without a network before they were ever
 * looked at. Where nothing is kept, nothing is fetched ahead.
 */
export async function fetchAhead(pages: readonly PhonePage[], keepsFiles: Promise<unknown> | undefined): Promise<void> {
  if (!keepsFiles) return;
  await keepsFiles;
  // One after the other, so that the reader's own next tap has the line first; one that fails is fetched when it is shown.
  for (const page of pages) await page.load().catch(() => undefined);
}
