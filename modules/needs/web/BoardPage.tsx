import { Button, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { AccessMethod, downloadBoard, readBoard } from '#modules/needs/contract/board.ts';
import { startRun } from '#modules/needs/contract/run.ts';
import { BoardFairness } from '#modules/needs/web/BoardFairness.tsx';
import { BoardFigures } from '#modules/needs/web/BoardFigures.tsx';
import { BoardMap } from '#modules/needs/web/BoardMap.tsx';
import { BoardKinds, BoardWeeks } from '#modules/needs/web/BoardOutlook.tsx';
import { Advice, CategoryTable, Reasons } from '#modules/needs/web/BoardPanels.tsx';
import { useCategories } from '#modules/resources/web/public.tsx';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import { WeekPicker } from '#web/ui/WeekPicker.tsx';

/** The Monday of the week a day is in. */
const mondayOf = (day: Dayjs): Dayjs => day.subtract((day.day() + 6) % 7, 'day');

/** A week that is over: what was true in it is not known any more. */
const isPast = (day: Dayjs): boolean => mondayOf(day).isBefore(mondayOf(dayjs(countyDay())), 'day');

/** The county at a glance: what is unmet, where, why, and what would help most. */
export function BoardPage(): ReactNode {
  const t = useWords(boardWords);
  const common = useWords(words);
  const whatIf = useWords(scenarioWords);
  const language = useLanguage();
  const go = useGo();
  const { choices, nameOf } = useCategories();
  const session = useSession();
  const [{ category, week, method: named }, setAddress] = useAddress({
    category: 'mental',
    week: '',
    method: 'e2sfca',
  });
  const chosen = week !== '' && !isPast(dayjs(week)) ? { week } : {};
  const measured = { method: AccessMethod.catch('e2sfca').parse(named), ...chosen };
  const board = useRead(readBoard, { query: { category, ...measured } });
  const run = useAct(startRun, { onDone: (made) => go(`/runs/${made.id}`) });
  if (board.error) return <ErrorState error={board.error} onRetry={() => void board.refetch()} />;
  if (!board.data) return <LoadingShape shape="board" />;
  const { unmet, asOf } = board.data;
  const name = nameOf(category);
  const title =
    unmet.all === null
      ? t('boardTitleHidden', { category: name })
      : unmet.all === 0
        ? t('boardTitleNone', { category: name })
        : t('boardTitle', { category: name, count: unmet.all });
  const mayRun = session?.role?.role === 'official';
  return (
    <Page
      title={title}
      subtitle={t('asOf', { at: formatDateTime(language, asOf), week: formatDate(language, board.data.week) })}
      actions={
        <>
          <Select
            aria-label={common('category')}
            onChange={(next: string) => setAddress({ category: next })}
            options={choices.map(({ value, label }) => ({ value, label }))}
            popupMatchSelectWidth={false}
            value={category}
          />
          <WeekPicker
            day={chosen.week ?? ''}
            disabledDate={isPast}
            label={t('week')}
            onChange={(next) => setAddress({ week: next })}
            placeholder={t('thisWeek')}
          />
          <Button download href={addressOf(downloadBoard, { query: measured })}>
            {t('export')}
          </Button>
          <Button onClick={() => go(`/scenarios?category=${category}`)}>{whatIf('open')}</Button>
          {mayRun && (
            <Button loading={run.isPending} onClick={() => run.mutate({ body: { category } })} type="primary">
              {common('run')}
            </Button>
          )}
        </>
      }
    >
      {run.error && <ErrorState error={run.error} />}
      <BoardFigures board={board.data} />
      <Columns>
        <Stack>
          <BoardMap board={board.data} onMethod={(next) => setAddress({ method: next })} />
          <BoardWeeks category={category} method={measured.method} />
        </Stack>
        <Stack>
          <Reasons board={board.data} />
          <BoardFairness board={board.data} />
          <BoardKinds category={category} method={measured.method} />
          <Advice board={board.data} />
        </Stack>
      </Columns>
      <CategoryTable board={board.data} nameOf={nameOf} />
    </Page>
  );
}
