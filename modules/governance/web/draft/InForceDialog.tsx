import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { putDutiesInForce } from '#modules/governance/contract/duty-draft.ts';
import type { DutyList } from '#modules/governance/contract/duty-list.ts';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Fields {
  began: Dayjs;
  note?: string;
}

const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** Puts the draft in force from a day on, and shows the list it has become. */
export function InForceDialog({ draft, onClose }: { draft: DutyList; onClose: () => void }): ReactNode {
  const t = useWords(draftWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const go = useGo();
  const today = countyDay();
  const act = useSeenAct(putDutiesInForce, ({ id, number, began }) => {
    toast(t('inForceDone', { number, began: began === null ? '' : formatDate(language, began) }));
    go(`/duties?list=${id}`);
  });
  return (
    <FormDialog<Fields>
      about={`duty-draft/${draft.id}/in-force`}
      act={t('inForce')}
      doing={act}
      initial={{ began: dayjs(today) }}
      keep={t('keep')}
      note={t('inForceNote')}
      onClose={onClose}
      onSay={({ began, note = '' }) => act.say({ body: { began: written(began), note, seen: draft.version } })}
      title={t('inForceTitle')}
    >
      <Form.Item label={t('began')} name="began" rules={[{ required: true, message: t('needed') }]}>
        <DatePicker
          allowClear={false}
          aria-label={t('began')}
          disabledDate={(day: Dayjs) => written(day) < today}
          style={{ inlineSize: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('note')} name="note">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
