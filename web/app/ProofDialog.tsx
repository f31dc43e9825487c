import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { Problem } from '#platform/browser/problem.ts';
import { useProof, useProofKind } from '#platform/browser/proof.ts';
import type { SessionSource } from '#platform/browser/session.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Asks whoever sits here to prove himself when the server wants that fresh; what was asked for then goes on by itself. */
export function ProofDialog({ source }: { source: SessionSource | undefined }): ReactNode {
  const t = useWords(frameWords);
  const { isAsked, settle } = useProof();
  const proof = useProofKind(source, isAsked);
  const [form] = Form.useForm<{ said?: string }>();
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false });
  const prove = async ({ said = '' }: { said?: string }): Promise<void> => {
    setState({ busy: true });
    try {
      if (proof) await source?.prove(proof.kind, said);
      setState({ busy: false });
      settle(true);
    } catch (error) {
      setState({ busy: false, error: (error instanceof Problem && error.title) || t('notNow') });
    }
  };
  return (
    <Modal
      cancelText={t('proofStop')}
      confirmLoading={state.busy}
      destroyOnHidden
      okText={t(proof?.kind === 'passkey' ? 'proof.passkey' : 'proofGo')}
      onCancel={() => {
        setState({ busy: false });
        settle(false);
      }}
      onOk={() => form.submit()}
      open={isAsked && proof !== undefined}
      title={t('proofTitle')}
    >
      <p>{t('proofNote')}</p>
      <Form form={form} layout="vertical" onFinish={(said) => void prove(said)} preserve={false}>
        {proof?.kind === 'passkey' ? (
          <Form.Item help={state.error} {...(state.error ? { validateStatus: 'error' } : {})} />
        ) : (
          <Form.Item
            help={state.error}
            label={t(`proof.${proof?.kind ?? 'password'}`)}
            name="said"
            required
            rules={[{ required: true, message: t('proofTitle') }]}
            {...(state.error ? { validateStatus: 'error' } : {})}
          >
            {proof?.kind === 'code' ? (
              <Input autoComplete="one-time-code" maxLength={40} />
            ) : (
              <Input.Password autoComplete="current-password" />
            )}
          </Form.Item>
        )}
      </Form>
      {proof?.other && (
        <Button
          className="ly-proof-other"
          onClick={() => {
            setState({ busy: false });
            proof.swap();
          }}
          type="link"
        >
          {t(`proofBy.${proof.other}`)}
        </Button>
      )}
    </Modal>
  );
}
