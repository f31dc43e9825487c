import { Button, Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listNoticePlaces, type SentNotice } from '#modules/messages/contract/notice.ts';
import { askPrintout } from '#modules/messages/contract/printout.ts';
import { printWords } from '#modules/messages/web/print-words.ts';
import { PrintoutTable } from '#modules/messages/web/PrintoutTable.tsx';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Row, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What whoever sent a notice has of it on paper, of all or of one class: slips to sign, and what was signed. */
export function SentPrintouts({ notice }: { notice: SentNotice }): ReactNode {
  const t = useWords(printWords);
  const [group, setGroup] = useState('');
  const [everybody, setEverybody] = useState(false);
  const places = useRead(listNoticePlaces, {});
  const ask = useAct(askPrintout);
  const classes = (places.data?.items ?? []).flatMap(({ place, name }) =>
    place.in === 'class' ? { value: place.class, label: name } : [],
  );
  const print = (sort: 'signatures' | 'slips'): void =>
    ask.mutate({
      params: { id: notice.id },
      body: { sort, class: group || null, everybody: sort === 'slips' && everybody },
    });
  return (
    <Stack>
      {ask.error && <ErrorState error={ask.error} />}
      <Row>
        <Select
          aria-label={t('whose')}
          id={`print-${notice.id}`}
          onChange={setGroup}
          options={[{ value: '', label: t('all') }, ...classes]}
          popupMatchSelectWidth={false}
          value={group}
        />
        {notice.state !== 'recalled' && (
          <>
            <Button loading={ask.isPending} onClick={() => print('slips')}>
              {t('slips')}
            </Button>
            <Checkbox checked={everybody} onChange={({ target }) => setEverybody(target.checked)}>
              {t('everybody')}
            </Checkbox>
          </>
        )}
        {notice.level === 'sign' && (
          <Button loading={ask.isPending} onClick={() => print('signatures')}>
            {t('signatures')}
          </Button>
        )}
        <Link to="/slips">{t('enter')}</Link>
      </Row>
      <p className="ly-muted ly-small">{t('note')}</p>
      <PrintoutTable notice={notice.id} />
    </Stack>
  );
}
