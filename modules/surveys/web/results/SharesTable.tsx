import type { ReactNode } from 'react';
import type { QuestionResult } from '#modules/surveys/contract/results.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { choicesOf, sidesTold, tellShare } from '#modules/surveys/web/results/tell-result.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The same as the bars, to be read: with how many they are. */
export function SharesTable({ result, number }: { result: QuestionResult; number: number }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const rows = choicesOf(language, result.question).map((choice, at) => ({ ...choice, at }));
  return (
    <DataTable<(typeof rows)[number]>
      columns={[
        { title: t('choice'), dataIndex: 'name', key: 'name' },
        ...sidesTold(result).map((side) => ({
          title: t(side),
          key: side,
          render: (_: unknown, { at }: { at: number }) => {
            const share = result[side]?.shares[at];
            return share ? tellShare({ t, language }, share, true) : t('hidden');
          },
        })),
      ]}
      label={t('tableOf', { number })}
      rowKey="key"
      rows={rows}
      size={Math.max(1, rows.length)}
      unit={t('choiceUnit')}
    />
  );
}
