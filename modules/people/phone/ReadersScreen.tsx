import type { ReactNode } from 'react';
import type { Readers } from '#modules/people/contract/reader.ts';
import { OnceSettled } from '#modules/people/phone/OnceSettled.tsx';
import { readerWords } from '#modules/people/phone/reader-words.ts';
import { rightsWords } from '#modules/people/phone/rights-words.ts';
import { useChild } from '#modules/people/phone/use-child.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatList } from '#platform/i18n/format.ts';

/** Who can see what of the child today, and why. */
export function ReadersScreen(): ReactNode {
  const t = useWords(readerWords);
  const r = useWords(rightsWords);
  const { child, called: name, choice, error, again } = useChild();
  if (error) return <ErrorState error={error} onRetry={again} />;
  if (child === undefined) return <Skeleton />;
  return (
    <Screen title={t('title', { name })}>
      {choice}
      <Card>
        <Line>{t('note', { name })}</Line>
        <ReadAloud text={t('note', { name })} />
      </Card>
      {child === null ? (
        <EmptyState title={r('noChild')} />
      ) : (
        <OnceSettled child={child.id} key={child.id}>
          <List child={child.id} />
        </OnceSettled>
      )}
    </Screen>
  );
}

function List({ child }: { child: string }): ReactNode {
  const t = useWords(readerWords);
  const tell = useTelling();
  const { data, error, refetch } = useRead('people.listReaders', { params: { id: child } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      {data.items.map((one) => {
        const { title, lines } = tell(one);
        return (
          <Card key={one.id} mark={one.byGlass && <Mark tone="warn">{t('glass')}</Mark>} title={title}>
            {lines.map((line) => (
              <Line key={line}>{line}</Line>
            ))}
            <ReadAloud text={[title, ...lines].join('。')} />
          </Card>
        );
      })}
      <Link className="ly-button ly-button-plain" to="/looks">
        {t('looked')}
      </Link>
    </>
  );
}

/** Says one of them, to be read or heard. */
function useTelling(): (one: Readers) => { title: string; lines: string[] } {
  const t = useWords(readerWords);
  const language = useLanguage();
  return ({ id, role, roleName, count, kinds, why, rows }) => {
    const isHome = role === 'guardian' || role === 'pupil';
    const isSettled = id.endsWith(' settled_child');
    const atHome = isHome && t(isSettled ? 'familySettled' : 'family');
    const many = count === null ? atHome : count === 0 ? t('nobody') : t('people', { count });
    const seen = formatList(
      language,
      kinds.map((kind) => t(`kind.${kind}`)),
    );
    const recorded = rows.every((row) => row.recorded) ? [t('recorded')] : [];
    return {
      title: many ? `${roleName} · ${many}` : roleName,
      lines: [t(isSettled ? 'seesAlso' : 'sees', { kinds: seen }), t('why', { why }), ...recorded],
    };
  };
}
