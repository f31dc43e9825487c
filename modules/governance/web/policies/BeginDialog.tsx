import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { PolicyInFull } from '#modules/governance/contract/policy.ts';
import { beginPolicyDraft } from '#modules/governance/contract/policy-draft.ts';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Begins the next version of a document, or one that ends it, and goes to its draft. */
export function BeginDialog(given: { policy: PolicyInFull; isAbolition: boolean; onClose: () => void }): ReactNode {
  const t = useWords(policyWords);
  const toast = useUndoToast();
  const go = useGo();
  const { policy, isAbolition, onClose } = given;
  const act = useSeenAct(beginPolicyDraft, () => {
    toast(t('begun'));
    go(`/policies/${policy.id}/draft`);
  });
  return (
    <FormDialog<{ began: Dayjs }>
      act={t('begin')}
      doing={act}
      initial={{ began: dayjs(countyDay()) }}
      keep={t('keep')}
      note={t(isAbolition ? 'abolishNote' : 'nextNote')}
      onClose={onClose}
      onSay={({ began }) =>
        act.say({ params: { id: policy.id }, body: { isAbolition, began: began.format('YYYY-MM-DD') } })
      }
      title={t(isAbolition ? 'abolish' : 'nextVersion')}
    >
      <Form.Item label={t('began')} name="began" rules={[{ required: true, message: t('needed') }]}>
        <DatePicker allowClear={false} aria-label={t('began')} style={{ inlineSize: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
