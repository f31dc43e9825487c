import type { ComponentType } from 'react';
import type { Said } from '#platform/i18n/dictionary.ts';

/** One screen of the phone's entry. A module exports them as `pages` from `phone/routes.tsx`. */
export interface PhonePage {
  /** Where it is under `/m`; `:id` marks a parameter: `/offers/:id`. */
  path: `/${string}`;
  title: Said;
  /**
   * Its place among the tabs, small first; at most three of a role are shown, beside the reader's own. `own` is always
   * reached from there.
   */
  tab?: number | 'own';
  /** The roles that may open it; `everyone` is anybody signed in, `public` needs no session and has no frame around it. */
  roles: readonly string[] | 'everyone' | 'public';
  load: () => Promise<ComponentType>;
}
