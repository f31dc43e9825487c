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

/** Leads back from a screen that no tab shows; nothing where a tab does. */
export const Back = createContext<(() => void) | undefined>(undefined);

/** A screen: the way back where it has one, what it is, a switch to large type and back, then cards under each other. */
export function Screen(given: { title: ReactNode; children?: ReactNode }): ReactNode {
  const t = useWords(kitWords);
  const back = useContext(Back);
  return (
    <div className="ly-screen">
      <header className="ly-screen-head">
        <div className="ly-screen-name">
          {back && (
            <button aria-label={t('back')} className="ly-back" onClick={back} type="button">
              <svg aria-hidden="true" viewBox="0 0 24 24">
                <path d="M15 5l-7 7 7 7" />
              </svg>
            </button>
          )}
          <h1 className="ly-screen-title" tabIndex={-1}>
            {given.title}
          </h1>
        </div>
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
