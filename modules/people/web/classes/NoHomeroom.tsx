import type { ReactNode } from 'react';
import { classWords } from '#modules/people/web/classes/class-words.ts';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** That a class with pupils has no homeroom teacher, and where the school's leader gives it one. */
export function NoHomeroom({ of }: { of?: string }): ReactNode {
  const t = useWords(classWords);
  return (
    <div>
      {of} <Mark tone="warn">{t('noHomeroom')}</Mark> <Link to="/grants">{t('giveHomeroom')}</Link>
    </div>
  );
}
