import { type ReactNode, useContext, useRef } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { homeWords } from '#phone/app/home-words.ts';
import { Doors } from '#phone/ui/doors.ts';
import { Link } from '#phone/ui/Link.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { useSaid, useWords } from '#phone/ui/use-words.ts';
import './PlainHomeScreen.css';

/** The home of a grandparent: what waits, the child's day, whom to call; all of it read aloud. */
export function PlainHomeScreen(): ReactNode {
  const t = useWords(homeWords);
  const said = useSaid();
  const { person } = useSession();
  const { doors, lines } = useContext(Doors);
  const shown = useRef<HTMLElement>(null);
  // Each line is a sentence of its own, or a voice would run them together.
  const spoken = (): string =>
    [...(shown.current?.children ?? [])]
      .flatMap((door) => [...door.childNodes].map(({ textContent }) => textContent))
      .join('。');
  return (
    <Screen title={t('hello', { name: person.name })}>
      <nav aria-label={t('home')} className="ly-doors" ref={shown}>
        {doors.map(({ path, title }, at) => (
          <Link className={at === 0 ? 'ly-door ly-door-first' : 'ly-door'} key={path} to={path}>
            {said(title)}
            {at === 0 &&
              lines.map((Waits, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <Waits key={index} />
              ))}
          </Link>
        ))}
        <Link className="ly-door" to="/call">
          {t('call')}
        </Link>
      </nav>
      <ReadAloud text={spoken} />
    </Screen>
  );
}
