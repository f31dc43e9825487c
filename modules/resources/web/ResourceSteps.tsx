import { Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { moveResource, type Resource, type ResourceState } from '#modules/resources/contract/resource.ts';
import { words } from '#modules/resources/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useSession } from '#web/api/session.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

const steps = {
  draft: [
    ['reviewed', 'review'],
    ['published', 'publish'],
    ['draft', 'sendBack'],
  ],
  reviewed: [
    ['published', 'publish'],
    ['draft', 'sendBack'],
  ],
  published: [['paused', 'pause']],
  paused: [
    ['published', 'publish'],
    ['draft', 'sendBack'],
  ],
} as const satisfies Record<ResourceState, readonly (readonly [ResourceState, string])[]>;

/** What whoever looks may do with it: the bureau reviews or sends back, the provider changes, publishes and pauses. */
export function ResourceSteps({ resource }: { resource: Resource }): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const isOfficial = useSession().role.role === 'official';
  const [isSendingBack, setSendingBack] = useState(false);
  const move = useAct(moveResource, {
    onDone: ({ state }) => {
      setSendingBack(false);
      toast(t('moved', { state: t(`state.${state}`) }));
    },
  });
  const moveTo = (state: ResourceState, reason = ''): void =>
    move.mutate({ params: { id: resource.id }, body: { state, seen: resource.changedAt, reason } });
  const open = steps[resource.state].filter(
    ([state]) => isOfficial || (resource.mayEdit && resource.state !== 'draft' && state !== 'draft'),
  );
  return (
    <>
      {move.error && <ErrorState error={move.error} />}
      {resource.mayEdit && <Button onClick={() => go(`/resources/${resource.id}/edit`)}>{t('edit')}</Button>}
      {open.map(([state, word], at) => (
        <Button
          key={state}
          loading={move.isPending}
          onClick={() => (state === 'draft' ? setSendingBack(true) : moveTo(state))}
          type={at === 0 && resource.state !== 'published' ? 'primary' : 'default'}
        >
          {t(word)}
        </Button>
      ))}
      {isSendingBack && (
        <SendBack
          busy={move.isPending}
          onCancel={() => setSendingBack(false)}
          onSend={(reason) => moveTo('draft', reason)}
        />
      )}
    </>
  );
}

function SendBack(given: { busy: boolean; onSend: (reason: string) => void; onCancel: () => void }): ReactNode {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  return (
    <Modal
      confirmLoading={given.busy}
      okButtonProps={{ disabled: reason.trim() === '' }}
      okText={t('sendBack')}
      onCancel={given.onCancel}
      onOk={() => given.onSend(reason)}
      open
      title={t('sendBackTitle')}
    >
      <Input.TextArea
        aria-label={t('sendBackTitle')}
        maxLength={200}
        onChange={({ target }) => setReason(target.value)}
        placeholder={t('sendBackNote')}
        rows={3}
        showCount
        value={reason}
      />
    </Modal>
  );
}
