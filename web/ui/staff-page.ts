import type { ComponentType } from 'react';
import type { Said } from '#platform/i18n/dictionary.ts';
import type { IconName } from '#web/ui/Icon.tsx';

/** What the left navigation is divided into. */
export type NavigationGroup = 'work' | 'contact' | 'governance' | 'evaluation' | 'settings';

/** One page of the staff's entry. A module exports them as `pages` from `web/routes.tsx`. */
export interface StaffPage {
  /** Where it is; `$id` marks a parameter: `/needs/$id`. */
  path: `/${string}`;
  /** Its name in the navigation and in the browser's tab. */
  title: Said;
  /** Where it stands in the navigation; a page without a group is reached from other pages. */
  group?: NavigationGroup;
  /** Its place within the group, small first. */
  order?: number;
  icon?: IconName;
  /** The roles that may open it; `everyone` is anybody signed in, `public` needs no session and has no frame around it. */
  roles: readonly string[] | 'everyone' | 'public';
  load: () => Promise<ComponentType>;
}

/** One answer of the global search. */
export interface SearchHit {
  title: string;
  note?: string;
  /** What was found, and where in it. */
  excerpt?: readonly { text: string; isFound: boolean }[];
  to: string;
}

/** A kind of thing the global search finds. A module exports them as `searches` from `web/routes.tsx`. */
export interface SearchProvider {
  title: Said;
  /** Who is asked for it; everybody where it is left out. */
  roles?: readonly string[];
  find: (words: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
}
