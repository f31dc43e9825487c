import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { issueClaim } from '#modules/people/contract/claim.ts';
import { endGuardianship, type Guardian, GuardianRelation, listGuardians } from '#modules/people/contract/guardian.ts';
import { ContactsPart } from '#modules/people/web/guardians/ContactsPart.tsx';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { type Picked, PupilSelect } from '#modules/people/web/guardians/PupilSelect.tsx';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Made = Reply<typeof issueClaim>;

/** One pupil: who the guardians are, a code for one more, and who of the community looks after it. */
export function PupilPanel({ onMade }: { onMade: (made: Made) => void }): ReactNode {
  const t = useWords(guardianWords);
  const [pupil, setPupil] = useState<Picked>();
  return (
    <Panel title={t('ofPupil')}>
      <Stack>
        <PupilSelect onPick={setPupil} value={pupil} />
        {pupil && <OfPupil key={pupil.id} onMade={onMade} pupil={pupil} />}
      </Stack>
    </Panel>
  );
}

function OfPupil({ pupil, onMade }: { pupil: Picked; onMade: (made: Made) => void }): ReactNode {
  const t = useWords(guardianWords);
  const toast = useUndoToast();
  const guardians = useRead(listGuardians, { params: { id: pupil.id } });
  const end = useAct(endGuardianship, {
    onDone: () => {
      toast(t('takenBack'));
      void guardians.refetch();
    },
  });
  return (
    <>
      {end.error && <ErrorState error={end.error} />}
      <DataTable
        columns={useColumns((id) => end.mutate({ params: { id } }))}
        empty={<EmptyState note={t('noGuardiansNote')} title={t('noGuardians')} />}
        error={guardians.error}
        label={t('guardians')}
        onRetry={() => void guardians.refetch()}
        rowKey="id"
        rows={guardians.data?.items}
      />
      <CodeForm onMade={onMade} pupil={pupil.id} />
      {pupil.leftBehind && <ContactsPart pupil={pupil.id} />}
    </>
  );
}

function useColumns(onTakeBack: (id: string) => void): Columns<Guardian> {
  const t = useWords(guardianWords);
  const language = useLanguage();
  const relationOf = (relation: string): string => t(`relation.${GuardianRelation.catch('other').parse(relation)}`);
  return [
    { title: t('name'), dataIndex: 'name' },
    { title: t('relation'), render: (_, { relation }) => relationOf(relation) },
    {
      title: t('state'),
      render: (_, { state, activeFrom, carer, entrustedSince }) => (
        <Row>
          <Mark tone={state === 'claimed' ? 'accent' : state === 'active' ? 'good' : 'info'}>
            {t(`state.${state}`, { at: activeFrom ? formatDate(language, activeFrom) : '' })}
          </Mark>
          {carer && <Mark tone="plain">{t('carerMark')}</Mark>}
          {entrustedSince && (
            <span className="ly-muted ly-small">
              {t('entrustedSince', { at: formatDate(language, entrustedSince) })}
            </span>
          )}
        </Row>
      ),
    },
    {
      key: 'acts',
      render: (_, { id, state }) =>
        state === 'confirmed' && (
          <Popconfirm
            cancelText={t('keep')}
            okText={t('takeBack')}
            onConfirm={() => onTakeBack(id)}
            title={t('takeBack')}
          >
            <Button size="small">{t('takeBack')}</Button>
          </Popconfirm>
        ),
    },
  ];
}

function CodeForm({ pupil, onMade }: { pupil: string; onMade: (made: Made) => void }): ReactNode {
  const t = useWords(guardianWords);
  const act = useAct(issueClaim, { onDone: onMade });
  return (
    <Form<{ phone: string; relation: GuardianRelation }>
      layout="vertical"
      onFinish={(body) => act.mutate({ params: { id: pupil }, body })}
    >
      {act.error && <ErrorState error={act.error} />}
      <Row>
        <Form.Item label={t('relation')} name="relation" rules={[{ required: true, message: t('fillAll') }]}>
          <Select
            options={GuardianRelation.options.map((value) => ({ value, label: t(`relation.${value}`) }))}
            style={{ inlineSize: '12rem' }}
          />
        </Form.Item>
        <Form.Item
          label={t('phone')}
          name="phone"
          rules={[{ required: true, pattern: /^\s*1[\d\s-]{10,}$/, message: t('phoneFirst') }]}
        >
          <Input autoComplete="off" inputMode="tel" maxLength={20} />
        </Form.Item>
      </Row>
      <Button htmlType="submit" loading={act.isPending}>
        {t('makeCode')}
      </Button>
    </Form>
  );
}
