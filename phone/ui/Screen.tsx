import type { ReactNode } from 'react';
import { prefer, usePreferences } from '#platform/browser/preferences.ts';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './Screen.css';

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
      {given.children}
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
