import type { NavigationGroup, StaffPage } from '#web/ui/staff-page.ts';

const groups: readonly NavigationGroup[] = ['work', 'contact', 'governance', 'evaluation', 'settings'];

/** Whether a role may open a page. The server decides again with every call; this only spares dead ends. */
export const mayOpen = (page: StaffPage, role: string): boolean =>
  page.roles === 'everyone' || page.roles === 'public' || page.roles.includes(role);

/** The left navigation of a role: groups that have pages, in order. */
export function navigationOf(
  pages: readonly StaffPage[],
  role: string,
): { group: NavigationGroup; pages: StaffPage[] }[] {
  return groups
    .map((group) => ({
      group,
      pages: pages
        .filter((page) => page.group === group && mayOpen(page, role))
        .sort((a, b) => (a.order ?? 100) - (b.order ?? 100)),
    }))
    .filter((entry) => entry.pages.length > 0);
}

/** The page of an address, its parameters aside. */
export function pageAt(pages: readonly StaffPage[], pathname: string): StaffPage | undefined {
  const parts = pathname.split('/');
  const fits = (page: StaffPage): boolean => {
    const wanted = page.path.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, index) => part.startsWith('$') || part === parts[index])
    );
  };
  return pages.find((page) => page.path === pathname) ?? pages.find(fits);
}
