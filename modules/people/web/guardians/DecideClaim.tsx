import { Button, Checkbox, DatePicker, Form, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { type Claim, ClaimProof, ClaimReason, confirmClaim, refuseClaim } from '#modules/people/contract/claim.ts';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A teacher says what was seen of somebody who claims, or why he is not confirmed. */
export function DecideClaim({ claim, onClose }: { claim: Claim; onClose: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const [refusing, setRefusing] = useState(false);
  const title = `${claim.claimantName ?? ''} · ${t(`relation.${claim.relation}`)} · ${claim.pupilName}`;
  return (
    <Modal footer={null} onCancel={onClose} open title={title}>
      {refusing ? (
        <Refusing claim={claim} onClose={onClose} />
      ) : (
        <Confirming claim={claim} onClose={onClose} onRefuse={() => setRefusing(true)} />
      )}
    </Modal>
  );
}

interface Seen {
  proof: ClaimProof;
  carer?: boolean;
  entrusted?: Dayjs | null;
}

function Confirming(given: { claim: Claim; onClose: () => void; onRefuse: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const toast = useUndoToast();
  const name = given.claim.claimantName ?? '';
  const act = useAct(confirmClaim, {
    onDone: () => {
      toast(t('confirmed', { name }));
      given.onClose();
    },
  });
  const confirm = ({ proof, carer = false, entrusted }: Seen): void =>
    act.mutate({
      params: { id: given.claim.id },
      body: { proof, carer, entrustedSince: entrusted?.format('YYYY-MM-DD') ?? null },
    });
  return (
    <Form<Seen> layout="vertical" onFinish={confirm}>
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        extra={t('proofNote')}
        label={t('proof')}
        name="proof"
        rules={[{ required: true, message: t('fillAll') }]}
      >
        <Radio.Group options={ClaimProof.options.map((value) => ({ value, label: t(`proof.${value}`) }))} vertical />
      </Form.Item>
      <Form.Item name="carer" valuePropName="checked">
        <Checkbox>{t('carer')}</Checkbox>
      </Form.Item>
      <Form.Item extra={t('entrustedNote')} label={t('entrusted')} name="entrusted">
        <DatePicker />
      </Form.Item>
      <Row>
        <Button onClick={given.onRefuse}>{t('refuse')}</Button>
        <Button htmlType="submit" loading={act.isPending}>
          {t('confirm')}
        </Button>
      </Row>
    </Form>
  );
}

function Refusing({ claim, onClose }: { claim: Claim; onClose: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const toast = useUndoToast();
  const act = useAct(refuseClaim, {
    onDone: () => {
      toast(t('refusedDone', { name: claim.claimantName ?? '' }));
      onClose();
    },
  });
  return (
    <Form<{ reason: ClaimReason }>
      layout="vertical"
      onFinish={({ reason }) => act.mutate({ params: { id: claim.id }, body: { reason } })}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        extra={t('reasonNote')}
        label={t('reason')}
        name="reason"
        rules={[{ required: true, message: t('fillAll') }]}
      >
        <Radio.Group options={ClaimReason.options.map((value) => ({ value, label: t(`reason.${value}`) }))} vertical />
      </Form.Item>
      <Row>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button htmlType="submit" loading={act.isPending}>
          {t('refuse')}
        </Button>
      </Row>
    </Form>
  );
}
