import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { listQuestionResults } from '#modules/surveys/contract/results.ts';
import type { Survey } from '#modules/surveys/contract/survey.ts';
import { QuestionPanel } from '#modules/surveys/web/results/QuestionPanel.tsx';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Questions shown at once. */
const size = 10;

/** What was answered to each question, some at a time. */
export function QuestionResults({ survey }: { survey: Survey }): ReactNode {
  const t = useWords(resultsWords);
  const [{ questions }, setAddress] = useAddress({ questions: '1' });
  const page = Number(questions);
  const { data, error, refetch } = useRead(listQuestionResults, { params: { id: survey.id }, query: { page, size } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape />;
  return (
    <section aria-label={t('questions')}>
      <Stack>
        <p className="ly-muted ly-small">{t('hiddenNote')}</p>
        {data.items.map((result) => (
          <QuestionPanel key={result.question.code} result={result} survey={survey} />
        ))}
        {data.total > size && (
          <Pagination
            current={page}
            onChange={(next) => setAddress({ questions: String(next) })}
            pageSize={size}
            showSizeChanger={false}
            total={data.total}
          />
        )}
      </Stack>
    </section>
  );
}
