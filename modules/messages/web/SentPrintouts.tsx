import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listNoticePlaces, type SentNotice } from '#modules/messages/contract/notice.ts';
import { askPrintout } from '#modules/messages/contract/printout.ts';
import { printWords } from '#modules/messages/web/print-words.ts';
import { PrintoutTable } from '#modules/messages/web/PrintoutTable.tsx';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What whoever sent a notice has of it on paper: of everybody who got it, or of one class. */
export function SentPrintouts({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(printWords);
  const [group, setGroup] = useState('');
  const places = useRead(listNoticePlaces, {});
  const ask = useAct(askPrintout);
  const classes = (places.data?.items ?? []).flatMap(({ place, name }) =>
    place.in === 'class' ? { value: place.class, label: name } : [],
  );
  const print = (sort: 'signatures'): void =>
    ask.mutate({ params: { id: notice.id }, body: { sort, class: group || null } });
  return (
    <Stack>
      {ask.error && <ErrorState error={ask.error} />}
      <Row>
        <Select
          aria-label={t('whose')}
          onChange={setGroup}
          options={[{ value: '', label: t('everybody') }, ...classes]}
          popupMatchSelectWidth={false}
          value={group}
        />
        <Button loading={ask.isPending} onClick={() => print('signatures')}>
          {t('signatures')}
        </Button>
      </Row>
      <p className="ly-muted ly-small">{t('note')}</p>
      <PrintoutTable notice={notice.id} />
    </Stack>
  );
}
