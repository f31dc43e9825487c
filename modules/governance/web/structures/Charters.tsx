import { Button, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { addCharter, type BodyInFull, type Charter, listCharters } from '#modules/governance/contract/structure.ts';
import { DayField } from '#modules/governance/web/structures/DayField.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The charters of a body: the latest is open, those before it can be opened. */
export function Charters({ body }: { body: BodyInFull }): ReactNode {
  const t = useWords(structureWords);
  const [isAdding, setAdding] = useState(false);
  const read = useRead(listCharters, { params: { id: body.id }, query: {} });
  const items = read.data?.items ?? [];
  return (
    <Panel
      action={body.mayKeep && <Button onClick={() => setAdding(true)}>{t('addCharter')}</Button>}
      title={t('charters')}
    >
      {read.error && !read.data && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && items.length === 0 && <p className="ly-muted">{t('noCharter')}</p>}
      {items.map((charter, at) => (
        <details key={charter.id} open={at === 0}>
          <summary>
            <CharterTitle charter={charter} />
          </summary>
          <p className="ly-charter">{charter.text}</p>
        </details>
      ))}
      {isAdding && <CharterDialog body={body} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function CharterTitle({ charter: { number, began, ended } }: { charter: Charter }): ReactNode {
  const t = useWords(structureWords);
  const language = useLanguage();
  const from = formatDate(language, began);
  if (ended === null) return t('charterTitle', { number, from });
  return t('charterOver', { number, from, to: formatDate(language, ended) });
}

/** Puts the next charter of a body in force. */
function CharterDialog({ body, onClose }: { body: BodyInFull; onClose: () => void }): ReactNode {
  const t = useWords(structureWords);
  const toast = useUndoToast();
  const { say, ...doing } = useSeenAct(addCharter, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<{ began: Dayjs; text: string }>
      about={`body/${body.id}/charter`}
      act={t('addCharter')}
      doing={doing}
      initial={{ began: dayjs(countyDay()) }}
      keep={t('keep')}
      note={t('charterNote')}
      onClose={onClose}
      onSay={({ began, text }) =>
        say({ params: { id: body.id }, body: { seen: body.version, began: began.format('YYYY-MM-DD'), text } })
      }
      title={t('addCharter')}
    >
      <DayField label={t('charterBegan')} name="began" />
      <Form.Item
        label={t('charterText')}
        name="text"
        rules={[{ required: true, min: 10, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 14 }} maxLength={20_000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
