import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { checkSnapshot, listSnapshots } from '#modules/evaluation/contract/period.ts';
import { resultsWords } from '#modules/evaluation/web/results-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** As many versions as a period comes to. */
const all = 200;

/** Has a frozen version reckoned anew, and says whether it comes out the same. */
export function SnapshotCheck({ period, number }: { period: string; number: number }): ReactNode {
  const t = useWords(resultsWords);
  const [isAsked, setIsAsked] = useState(false);
  const { data } = useRead(listSnapshots, { params: { id: period }, query: { size: all } });
  const id = data?.items.find((one) => one.number === number)?.id ?? '';
  const check = useRead(checkSnapshot, { params: { id } }, { enabled: isAsked && id !== '' });
  return (
    <>
      <Button loading={isAsked && check.isFetching} onClick={() => setIsAsked(true)}>
        {t('check')}
      </Button>
      <output>{check.data && t(check.data.holds ? 'holds' : 'differs', { version: check.data.codeVersion })}</output>
      {check.error && <ErrorState error={check.error} />}
    </>
  );
}
