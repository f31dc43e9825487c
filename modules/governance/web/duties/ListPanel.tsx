import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { DutyMatrix } from '#modules/governance/web/duties/DutyMatrix.tsx';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { MattersTable } from '#modules/governance/web/duties/MattersTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

type ShowAs = 'matrix' | 'table';

/** What a list says, as departments against matters or as a table of matters. */
export function ListPanel(given: {
  matters: MatterOfList[] | undefined;
  error: Error | null;
  onRetry: () => void;
  showAs: ShowAs;
  onShowAs: (as: ShowAs) => void;
}): ReactNode {
  const t = useWords(listWords);
  const { matters, error, onRetry, showAs, onShowAs } = given;
  return (
    <Panel
      action={
        <Segmented<ShowAs>
          aria-label={t('showAs')}
          onChange={onShowAs}
          options={[
            { value: 'matrix', label: t('asMatrix') },
            { value: 'table', label: t('asTable') },
          ]}
          value={showAs}
        />
      }
      title={t('matters')}
    >
      {error && !matters ? (
        <ErrorState error={error} onRetry={onRetry} />
      ) : !matters ? (
        <LoadingShape />
      ) : showAs === 'matrix' ? (
        <DutyMatrix matters={matters} />
      ) : (
        <MattersTable matters={matters} />
      )}
    </Panel>
  );
}
