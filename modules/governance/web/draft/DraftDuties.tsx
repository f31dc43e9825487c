import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { removeDuty } from '#modules/governance/contract/duty-draft.ts';
import type { Duty, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import type { Opened } from '#modules/governance/web/draft/DraftDialog.tsx';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { type DutyField, tellExtent, tellField, type Teller } from '#modules/governance/web/tell-duty.ts';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';
import '#modules/governance/web/duty-text.css';

/** The duties of a matter of the draft: each with what can be done with it. */
export function DraftDuties(given: {
  matter: MatterOfList;
  seen: number;
  onOpen: (opened: Opened) => void;
}): ReactNode {
  const t = useWords(draftWords);
  const toast = useUndoToast();
  const { matter, seen, onOpen } = given;
  const { duties } = matter;
  const teller = useTeller(duties);
  const remove = useSeenAct(removeDuty, () => toast(t('removed')));
  const acts = (duty: Duty): ReactNode => (
    <Row>
      <Button onClick={() => onOpen({ what: 'duty', matter, duty })} size="small">
        {t('changeDuty')}
      </Button>
      <Popconfirm
        cancelText={t('keep')}
        description={t('removeDutyNote', { lead: duty.lead.name, extent: tellExtent(teller, duty) })}
        okText={t('removeDuty')}
        onConfirm={() => remove.say({ params: { id: duty.id }, body: { seen } })}
        title={t('removeDutyTitle')}
      >
        <Button size="small">{t('removeDuty')}</Button>
      </Popconfirm>
    </Row>
  );
  return (
    <Stack>
      {remove.error && <ErrorState error={remove.error} />}
      {duties.length > 0 && (
        <DataTable
          columns={columnsOf(teller, acts)}
          label={t('duties', { name: matter.name })}
          rowKey="id"
          rows={duties}
          size={40}
        />
      )}
      <Row>
        <Button onClick={() => onOpen({ what: 'duty', matter })}>{t('addDuty')}</Button>
      </Row>
    </Stack>
  );
}

function columnsOf(teller: Teller, acts: (duty: Duty) => ReactNode): Columns<Duty> {
  const { t } = teller;
  const column = (field: DutyField) => ({
    title: t(field),
    key: field,
    className: field === 'limitDays' ? 'ly-duty-days' : '',
    render: (_: unknown, duty: Duty) => tellField(teller, field, duty),
  });
  return [
    column('extent'),
    column('lead'),
    column('partners'),
    column('limitDays'),
    {
      title: t('basis'),
      key: 'basis',
      render: (_, duty) => (
        <div className="ly-duty-text">
          {duty.basis} {!duty.isConfirmed && <Mark tone="warn">{t('unconfirmed')}</Mark>}
          {duty.steps.length > 0 && <div className="ly-muted ly-small">{tellField(teller, 'steps', duty)}</div>}
        </div>
      ),
    },
    { key: 'acts', render: (_, duty) => acts(duty) },
  ];
}
