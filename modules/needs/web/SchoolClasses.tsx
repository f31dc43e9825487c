import type { ReactNode } from 'react';
import { words } from '#modules/needs/web/words.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { useRead } from '#web/api/use-read.ts';
import { BarList } from '#web/ui/BarList.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** How many pupils each class has. */
export function SchoolClasses(): ReactNode {
  const t = useWords(words);
  const read = useRead(listClasses, { query: {} });
  const classes = read.data?.items ?? [];
  const pupils = classes.reduce((sum, one) => sum + one.pupils, 0);
  return (
    <Panel note={read.data && t('pupilsInAll', { count: pupils, classes: classes.length })} title={t('byClass')}>
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <LoadingShape shape="list" />}
      {read.data && (
        <BarList
          bars={classes.map(({ id, name, pupils: value }) => ({ key: id, name, value }))}
          label={t('byClass')}
          note={classes.length === 0 ? t('noClasses') : undefined}
        />
      )}
    </Panel>
  );
}
