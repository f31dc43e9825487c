import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Claim, type issueClaim, listClaims } from '#modules/people/contract/claim.ts';
import { CodeSlip } from '#modules/people/web/guardians/CodeSlip.tsx';
import { DecideClaim } from '#modules/people/web/guardians/DecideClaim.tsx';
import { guardianWords } from '#modules/people/web/guardians/guardian-words.ts';
import { PupilPanel } from '#modules/people/web/guardians/PupilPanel.tsx';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Who claims to be a guardian, who is one, and codes for who is to be. A code is shown once, on a slip. */
export function GuardiansPage(): ReactNode {
  const [made, setMade] = useState<Reply<typeof issueClaim>>();
  return made ? <CodeSlip made={made} onClose={() => setMade(undefined)} /> : <GuardiansList onMade={setMade} />;
}

function GuardiansList({ onMade }: { onMade: (made: Reply<typeof issueClaim>) => void }): ReactNode {
  const t = useWords(guardianWords);
  const [checked, setChecked] = useState<Claim>();
  const claims = useRead(listClaims, { query: { state: 'waiting', size: '50' } });
  const columns = useColumns(setChecked);
  const total = claims.data?.total;
  return (
    <Page
      subtitle={t('subtitle')}
      title={total === undefined ? t('guardians') : total === 0 ? t('title.none') : t('title.some', { count: total })}
    >
      <Stack>
        {total !== 0 && (
          <Panel title={t('claims')}>
            <DataTable
              columns={columns}
              error={claims.error}
              label={t('claims')}
              onRetry={() => void claims.refetch()}
              rowKey="id"
              rows={claims.data?.items}
              total={total ?? 0}
              unit={t('unit')}
            />
          </Panel>
        )}
        {checked && <DecideClaim claim={checked} key={checked.id} onClose={() => setChecked(undefined)} />}
        <PupilPanel onMade={onMade} />
      </Stack>
    </Page>
  );
}

function useColumns(onCheck: (claim: Claim) => void): Columns<Claim> {
  const t = useWords(guardianWords);
  const language = useLanguage();
  return [
    { title: t('claimant'), dataIndex: 'claimantName' },
    { title: t('relation'), render: (_, { relation }) => t(`relation.${relation}`) },
    { title: t('pupil'), dataIndex: 'pupilName' },
    { title: t('phone'), render: (_, { phoneEnds }) => t('phoneEnds', { digits: phoneEnds }) },
    { title: t('at'), render: (_, { usedAt, issuedAt }) => formatDateTime(language, usedAt ?? issuedAt) },
    {
      key: 'acts',
      render: (_, claim) => (
        <Button onClick={() => onCheck(claim)} size="small">
          {t('check')}
        </Button>
      ),
    },
  ];
}
