import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { type AudiencePlace, StaffRole } from '#modules/messages/contract/audience.ts';
import { listNoticePlaces } from '#modules/messages/contract/notice.ts';
import { addRobot } from '#modules/messages/contract/robot.ts';
import { robotWords as words } from '#modules/messages/web/robots/robot-words.ts';
import { words as ofNotices } from '#modules/messages/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Said {
  title: string;
  of: 'guardians' | 'staff';
  /** A place as the text of its data. */
  where: string;
  roles?: StaffRole[];
  webhook: string;
  secret?: string;
}

/** Registers a group: who is in it, and how its robot is reached. */
export function NewRobotDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const add = useAct(addRobot, {
    onDone: () => {
      toast(t('added'));
      onClose();
    },
  });
  const say = ({ title, of, where, roles = [], webhook, secret = '' }: Said): void => {
    const place = JSON.parse(where) as AudiencePlace;
    const members = of === 'staff' ? { of, place, roles } : { of, place };
    add.mutate({ body: { title, members, webhook: webhook.trim(), secret: secret.trim() || null } });
  };
  return (
    <FormDialog<Said>
      act={t('add')}
      doing={add}
      initial={{ of: 'guardians' }}
      keep={t('keep')}
      note={t('addNote')}
      onClose={onClose}
      onSay={say}
      title={t('add')}
    >
      <Form.Item
        extra={t('nameNote')}
        label={t('name')}
        name="title"
        rules={[{ required: true, min: 2, message: t('nameFirst') }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      <WhoIsInIt />
      <Form.Item
        label={t('webhook')}
        name="webhook"
        rules={[{ required: true, type: 'url', message: t('webhookFirst') }]}
      >
        <Input autoComplete="off" maxLength={500} spellCheck={false} />
      </Form.Item>
      <Form.Item extra={t('secretNote')} label={t('secret')} name="secret">
        <Input.Password autoComplete="off" maxLength={128} />
      </Form.Item>
    </FormDialog>
  );
}

function WhoIsInIt(): ReactNode {
  const t = useWords(words);
  const ofStaff = useWords(ofNotices);
  const of = Form.useWatch<Said['of']>('of');
  const places = useRead(listNoticePlaces, {});
  const required = [{ required: true, message: t('choose') }];
  return (
    <>
      <Form.Item label={t('who')} name="of">
        <Radio.Group options={(['guardians', 'staff'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {of === 'staff' && (
        <Form.Item label={t('roles')} name="roles" rules={required}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={StaffRole.options.map((value) => ({ value, label: ofStaff(`role.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item label={t('place')} name="where" rules={required}>
        <Select
          loading={places.isPending}
          optionFilterProp="label"
          options={(places.data?.items ?? []).map(({ place, name }) => ({ value: JSON.stringify(place), label: name }))}
          showSearch
        />
      </Form.Item>
    </>
  );
}
