import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { mostSheets } from '#modules/surveys/contract/survey.ts';
import type { Noted } from '#modules/surveys/web/sheets/sheet.ts';
import { sheetsWords } from '#modules/surveys/web/sheets/sheets-words.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The sheets that were noted: what waits to be sent, and what was refused and why. */
export function SheetList(given: {
  noted: readonly Noted[];
  questions: readonly Question[];
  /** How many are sent next. */
  batch: number;
  /** The key of the one that is being changed. */
  changing: string | undefined;
  isBusy: boolean;
  /** Whether there is something on the sheet at hand, which another would take the place of. */
  isHandFull: boolean;
  onChange: (sheet: Noted) => void;
  onDrop: (key: string) => void;
  onSend: () => void;
}): ReactNode {
  const t = useWords(sheetsWords);
  const { noted, questions, batch, changing, isBusy, isHandFull, onChange, onDrop, onSend } = given;
  const rows = noted.map((sheet, at) => ({ ...sheet, number: at + 1 }));
  return (
    <Panel
      action={
        batch > 0 && (
          <Button disabled={changing !== undefined} loading={isBusy} onClick={onSend}>
            {t('send', { count: batch })}
          </Button>
        )
      }
      title={t('list')}
    >
      {batch === mostSheets && <p className="ly-muted ly-small">{t('most', { most: mostSheets })}</p>}
      <DataTable<(typeof rows)[number]>
        columns={[
          { title: t('number'), dataIndex: 'number', key: 'number' },
          { title: t('code'), dataIndex: 'code', key: 'code', className: 'ly-survey-whole' },
          { title: t('state'), key: 'state', render: (_, sheet) => <State questions={questions} sheet={sheet} /> },
          {
            key: 'acts',
            render: (_, sheet) => (
              <Row>
                <Button
                  aria-label={t('changeOf', { number: sheet.number })}
                  disabled={isHandFull || isBusy}
                  onClick={() => onChange(sheet)}
                  size="small"
                  {...(isHandFull && { title: t('changeFirst') })}
                >
                  {t('change')}
                </Button>
                <Button
                  aria-label={t('dropOf', { number: sheet.number })}
                  disabled={sheet.key === changing || isBusy}
                  onClick={() => onDrop(sheet.key)}
                  size="small"
                >
                  {t('drop')}
                </Button>
              </Row>
            ),
          },
        ]}
        empty={<EmptyState note={t('noneNote')} title={t('none')} />}
        label={t('list')}
        rowKey="key"
        rows={rows}
        unit={t('unit')}
      />
    </Panel>
  );
}

function State({ sheet: { refused }, questions }: { sheet: Noted; questions: readonly Question[] }): ReactNode {
  const t = useWords(sheetsWords);
  if (!refused) return <Mark>{t('waiting')}</Mark>;
  const number = questions.findIndex(({ code }) => code === refused.question) + 1;
  return <span className="ly-answer-fault">{number > 0 ? t('why.unfitAt', { number }) : t(`why.${refused.why}`)}</span>;
}
