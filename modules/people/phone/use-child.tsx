import type { ReactNode } from 'react';
import type { Child } from '#modules/people/contract/family.ts';
import { consentWords } from '#modules/people/phone/consent-words.ts';
import { useKept } from '#phone/api/use-kept.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/**
 * The child a screen is about: one at a time, with a choice where there are several, which holds for every screen. `undefined`
 * while it is read, `null` where nobody is linked.
 */
export function useChild(): {
  child: Child | null | undefined;
  /** What he is called on the screen, so that a family with several sees whom it reads about. */
  called: string;
  choice: ReactNode;
  error: unknown;
  again: () => void;
} {
  const t = useWords(consentWords);
  const { data, error, refetch } = useRead('people.listChildren', {});
  const { kept: chosen, keep: choose } = useKept<string>('child');
  const items = data?.items ?? [];
  // Not before it is known which was chosen: for a moment another child would stand under the finger.
  const child = data && chosen !== undefined ? (items.find(({ id }) => id === chosen) ?? items[0] ?? null) : undefined;
  const choice = child && items.length > 1 && (
    <Card>
      <Choices
        label={t('which')}
        of={items.map(({ id, givenName }) => [id, givenName])}
        onChoose={choose}
        value={child.id}
      />
    </Card>
  );
  return { child, called: child?.givenName ?? t('theChild'), choice, error, again: () => void refetch() };
}
