import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { listMatterKinds, raiseMatter, Source } from '#modules/governance/contract/raised-matter.ts';
import { KindInput } from '#modules/governance/web/matters/KindInput.tsx';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { OrganisationSelect } from '#modules/governance/web/places/OrganisationSelect.tsx';
import { PlaceSelect } from '#modules/governance/web/places/PlaceSelect.tsx';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  title: string;
  body: string;
  kind?: string;
  school?: string;
  place?: string[];
  source?: Exclude<Source, 'school' | 'family'>;
}

const officialSources = Source.exclude(['school', 'family']).options;

/** Raises a matter: a school in its own name, an official with where it came from. */
export function RaiseDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(matterWords);
  const toast = useUndoToast();
  const go = useGo();
  const isOfficial = useSession().role.role === 'official';
  const kinds = useRead(listMatterKinds, { query: { size: 200 } });
  const act = useAct(raiseMatter, {
    onDone: ({ id, holder }) => {
      toast(t('raised', { org: holder.name }));
      go(`/matters/${id}`);
    },
  });
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDialog<Fields>
      about="matter"
      act={t('raise')}
      doing={act}
      keep={t('keep')}
      note={t('noChild')}
      onClose={onClose}
      onSay={({ place, ...said }) => act.mutate({ body: { ...said, ...(place?.[0] && { place: place[0] }) } })}
      title={t('raise')}
      unread={kinds.error}
    >
      <Form.Item label={t('name')} name="title" rules={[{ ...needed[0], min: 2 }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('bodyLabel')} name="body" rules={[{ ...needed[0], min: 5, message: t('reasonShort') }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
      </Form.Item>
      <KindInput kinds={kinds.data?.items} />
      {isOfficial && (
        <Form.Item label={t('sourceNeeded')} name="source" rules={[{ required: true, message: t('needed') }]}>
          <Select
            aria-label={t('sourceNeeded')}
            options={officialSources.map((value) => ({ value, label: t(`from.${value}`) }))}
            placeholder={t('choose')}
          />
        </Form.Item>
      )}
      {isOfficial && (
        <Form.Item label={t('school')} name="school">
          <OrganisationSelect kind="school" label={t('school')} placeholder={t('noSchool')} />
        </Form.Item>
      )}
      <Form.Item extra={t('placeNote')} label={t('place')} name="place">
        <PlaceSelect isOne label={t('place')} />
      </Form.Item>
    </FormDialog>
  );
}
