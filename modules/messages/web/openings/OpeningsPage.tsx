import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listOpenings, type Opening } from '#modules/messages/contract/opening.ts';
import { DecideOpening } from '#modules/messages/web/openings/DecideOpening.tsx';
import { DemandForm } from '#modules/messages/web/openings/DemandForm.tsx';
import { EmergencyForm } from '#modules/messages/web/openings/EmergencyForm.tsx';
import { OpeningCounts } from '#modules/messages/web/openings/OpeningCounts.tsx';
import { useOpeningColumns } from '#modules/messages/web/openings/opening-columns.tsx';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Page, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The lawful openings of pupils' messages: a lead begins and reads them, another looks at them, the bureau where it is asked. */
export function OpeningsPage(): ReactNode {
  const t = useWords(openingWords);
  const isLead = useSession().role.role === 'safeguard_lead';
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const [isBeginning, setIsBeginning] = useState<'emergency' | 'demand'>();
  const [deciding, setDeciding] = useState<Opening>();
  const openings = useRead(listOpenings, { query: { page } });
  const close = (): void => setIsBeginning(undefined);
  return (
    <Page
      actions={
        isLead && (
          <Row>
            <Button danger onClick={() => setIsBeginning('emergency')}>
              {t('hurry')}
            </Button>
            <Button onClick={() => setIsBeginning('demand')}>{t('demand')}</Button>
          </Row>
        )
      }
      subtitle={t(isLead ? 'subtitleLead' : 'subtitleBureau')}
      title={t('title')}
    >
      {isBeginning === 'emergency' && <EmergencyForm onClose={close} />}
      {isBeginning === 'demand' && <DemandForm onClose={close} />}
      {deciding && <DecideOpening onClose={() => setDeciding(undefined)} opening={deciding} />}
      <Stack>
        <DataTable
          columns={useOpeningColumns(setDeciding)}
          empty={
            <EmptyState note={t(isLead ? 'noneNote' : 'noneBureauNote')} title={t(isLead ? 'none' : 'noneBureau')} />
          }
          error={openings.error}
          label={t('title')}
          onPage={(next) => setAddress({ page: String(next) })}
          onRetry={() => void openings.refetch()}
          page={Number(page)}
          rowKey="id"
          rows={openings.data?.items}
          total={openings.data?.total ?? 0}
          unit={t('unit')}
        />
        <p className="ly-muted">{t('underEight')}</p>
        {!isLead && <OpeningCounts />}
      </Stack>
    </Page>
  );
}
