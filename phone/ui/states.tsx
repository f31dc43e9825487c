import type { ReactNode } from 'react';
import { Problem } from '#platform/browser/problem.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { kitWords } from '#phone/ui/kit-words.ts';
import { InPlace } from '#phone/ui/Screen.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './states.css';

type KitWord = KeyOf<typeof kitWords>;

/** Nothing is here yet: what this is for, and the one thing to do. */
export function EmptyState(given: { title: string; note?: string; action?: ReactNode }): ReactNode {
  return (
    <Card title={given.title}>
      {given.note && <Line>{given.note}</Line>}
      {given.action}
    </Card>
  );
}

/** What no server told of, and its words: what is the case, and what helps. */
const ofThePhone: Readonly<Partial<Record<string, readonly [title: KitWord, act: KitWord]>>> = {
  offline: ['failedOffline', 'offlineAct'],
  'page.gone': ['failed', 'goneAct'],
  'phone.not_kept': ['notKept', 'notKeptAct'],
};

/** Something failed: what happened, what is safe, what to do, a code. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const t = useWords(kitWords);
  const problem = error instanceof Problem ? error : undefined;
  const own = ofThePhone[problem?.code ?? ''];
  // A refusal says itself what is the case; doing the same again would change nothing.
  const isRefusal = problem !== undefined && problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  const act = isRefusal ? '' : t(own?.[1] ?? 'failedAct');
  return (
    <InPlace>
      <div role="alert">
        <Card title={own ? t(own[0]) : problem?.title || t(onRetry ? 'failed' : 'notDone')}>
          <Line>
            {t('safe')} {act}
          </Line>
          {problem && !own && <p className="ly-small">{t('code', { code: problem.code })}</p>}
          {onRetry && !isRefusal && <PlainButton onPress={onRetry}>{t('retry')}</PlainButton>}
        </Card>
      </div>
    </InPlace>
  );
}

/** The shape of the cards that come. */
export function Skeleton({ cards = 3 }: { cards?: number }): ReactNode {
  const t = useWords(kitWords);
  return (
    <output aria-busy="true" className="ly-screen">
      <span className="ly-hidden">{t('loading')}</span>
      {Array.from({ length: cards }, (_, index) => (
        // The cards are all the same.
        // oxlint-disable-next-line react/no-array-index-key
        <span className="ly-bone" key={index} />
      ))}
    </output>
  );
}
