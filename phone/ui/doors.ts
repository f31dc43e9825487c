import { type ComponentType, createContext } from 'react';
import type { Said } from '#platform/i18n/dictionary.ts';

/** One of the large buttons of the plain home. */
export interface Door {
  /** A screen of the module. */
  path: `/${string}`;
  title: Said;
  /** Its place among them, small first. */
  place: number;
}

/** The large buttons of the plain home, and what modules say under the first of them: that so much waits. */
export const Doors = createContext<Doors>({ doors: [], lines: [] });
export interface Doors {
  doors: readonly Door[];
  lines: readonly ComponentType[];
}
