import { createContext, type ReactNode, useContext } from 'react';
import { prefer, usePreferences } from '#platform/browser/preferences.ts';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './Screen.css';

/** What a page is called, for what stands there in its place; nothing inside a screen, which says it itself. */
export const PageTitle = createContext<string | undefined>(undefined);

/** Draws in the place of a page what came instead of it; inside a screen it is one thing among others. */
export function InPlace({ children }: { children: ReactNode }): ReactNode {
  const title = useContext(PageTitle);
  return title === undefined ? children : <Screen title={title}>{children}</Screen>;
}

/** A screen: what it is, at the right a switch (by default to large type and back), then cards under each other. */
export function Screen(given: { title: ReactNode; aside?: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <div className="ly-screen">
      <header className="ly-screen-head">
        <h1 className="ly-screen-title" tabIndex={-1}>
          {given.title}
        </h1>
        {given.aside}
        <TypeSwitch />
      </header>
      <PageTitle.Provider value={undefined}>{given.children}</PageTitle.Provider>
    </div>
  );
}

/** Changes between normal and large type; kept on this phone. */
export function TypeSwitch(): ReactNode {
  const t = useWords(kitWords);
  const { type } = usePreferences();
  const other = type === 'large' ? 'normal' : 'large';
  return (
    <button className="ly-quiet" onClick={() => prefer({ type: other })} type="button">
      {t(other)}
    </button>
  );
}
