import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listResults } from '#modules/evaluation/contract/period.ts';
import {
  changeReport,
  mostSections,
  previewReport,
  type ReportDraft,
  type Section,
  writeReport,
} from '#modules/evaluation/contract/report.ts';
import { moved, newSection, sectionKinds, template } from '#modules/evaluation/web/reports/draft.ts';
import { reportsWords } from '#modules/evaluation/web/reports/reports-words.ts';
import { type Choice, Labelled, SectionInputs } from '#modules/evaluation/web/reports/SectionInputs.tsx';
import { addressOf } from '#web/api/call.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/evaluation/web/reports/reports.css';

/** As many as a county keeps at most. */
const all = 200;

/** Of what a report is, and the one it takes the place of. */
export interface Begun {
  period: string;
  periodName: string;
  snapshot: number;
  replaces: string | null;
}

interface Given {
  begun: Begun;
  draft: ReportDraft | undefined;
  onKept: (id: string) => void;
  onClose: () => void;
}

/** Writes a report: its title, its sections in order, and what each shows; begun from a template. */
export function Composer(given: Given): ReactNode {
  const t = useWords(reportsWords);
  const language = useLanguage();
  const { period: id, snapshot, periodName } = given.begun;
  const { data, error, refetch } = useRead(listResults, { params: { id }, query: { size: all, snapshot } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape />;
  const choices = data.items.flatMap(({ indicator: { code, name, numerator } }) =>
    numerator === '' ? [] : [{ value: code, label: name[language] }],
  );
  return (
    <Panel action={<Button onClick={given.onClose}>{t('close')}</Button>} title={t('compose', { period: periodName })}>
      <Written {...given} choices={choices} />
    </Panel>
  );
}

function Written({ begun, draft, choices, onKept }: Given & { choices: readonly Choice[] }): ReactNode {
  const t = useWords(reportsWords);
  const toast = useUndoToast();
  const codes = choices.map(({ value }) => value);
  const [title, setTitle] = useState(draft?.title ?? t('defaultTitle', { period: begun.periodName }));
  const [sections, setSections] = useState<readonly Section[]>(draft?.sections ?? template(t, codes));
  const onDone = ({ id }: { id: string }): void => {
    toast(t('saved'));
    onKept(id);
  };
  const write = useAct(writeReport, { onDone });
  const change = useAct(changeReport, { onDone });
  const error = write.error ?? change.error;
  const save = (): void => {
    const said = { title, sections: [...sections] };
    const { period, snapshot, replaces } = begun;
    if (draft) change.mutate({ params: { id: draft.id }, body: { ...said, seen: draft.version } });
    else write.mutate({ body: { ...said, period, snapshot, replaces } });
  };
  return (
    <Stack>
      <Labelled label={t('reportTitle')}>
        {(id) => <Input id={id} maxLength={80} onChange={({ target }) => setTitle(target.value)} value={title} />}
      </Labelled>
      {sections.map((section, at) => (
        <SectionInputs
          choices={choices}
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have nothing else that tells them apart, and hold no state.
          key={at}
          number={at + 1}
          onChange={(one) => setSections(sections.with(at, one))}
          onMove={(by) => setSections(moved(sections, at, by))}
          onRemove={() => setSections(sections.toSpliced(at, 1))}
          section={section}
        />
      ))}
      <div className="ly-row">
        {sections.length < mostSections && (
          <Select
            aria-label={t('add')}
            onChange={(kind: Section['kind']) => setSections([...sections, newSection(t, kind, codes)])}
            options={sectionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            placeholder={t('add')}
            popupMatchSelectWidth={false}
            value={null}
          />
        )}
        <Button loading={write.isPending || change.isPending} onClick={save} type="primary">
          {t('save')}
        </Button>
        {draft && (
          <a href={addressOf(previewReport, { params: { id: draft.id } })} rel="noreferrer" target="_blank">
            {t('preview')}
          </a>
        )}
      </div>
      {error && <ErrorState error={error} />}
    </Stack>
  );
}
