import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { type PolicyInFull, readPolicy } from '#modules/governance/contract/policy.ts';
import { BeginDialog } from '#modules/governance/web/policies/BeginDialog.tsx';
import { ClauseList } from '#modules/governance/web/policies/ClauseList.tsx';
import { PolicyMarks, useSpan } from '#modules/governance/web/policies/PolicyMarks.tsx';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { Ties } from '#modules/governance/web/policies/Ties.tsx';
import { VersionChanges, Versions } from '#modules/governance/web/policies/Versions.tsx';
import { formatDate, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo, useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A document: its clauses, each with a link of its own, its versions, what it is tied to and what hangs on it. */
export function PolicyPage(): ReactNode {
  const t = useWords(policyWords);
  const id = useParam('id');
  const [address, setAddress] = useAddress({ version: '', clause: '', since: '' });
  const query = address.version === '' ? {} : { version: address.version };
  const { data: policy, error, refetch } = useRead(readPolicy, { params: { id }, query });
  if (error && !policy) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!policy)
    return (
      <Page title={t('document')}>
        <LoadingShape shape="form" />
      </Page>
    );
  return (
    <Page actions={<Acts policy={policy} />} subtitle={<Subtitle policy={policy} />} title={policy.title}>
      <Columns>
        <Stack>
          <ClauseList key={policy.version.id} marked={address.clause} policy={policy} />
          <VersionChanges onSince={(since) => setAddress({ since })} policy={policy} since={address.since} />
        </Stack>
        <Stack>
          <About policy={policy} />
          <Ties policy={policy} />
          <Versions onChoose={(version) => setAddress({ version, since: '', clause: '' })} policy={policy} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Subtitle({ policy }: { policy: PolicyInFull }): ReactNode {
  const span = useSpan();
  const { documentNumber, issuer } = policy;
  return (
    <>
      {[documentNumber, issuer.name, span(policy)].filter(Boolean).join(' · ')} <PolicyMarks policy={policy} />
    </>
  );
}

/** Printing, and what whoever keeps the registry does with a document. */
function Acts({ policy }: { policy: PolicyInFull }): ReactNode {
  const t = useWords(policyWords);
  const go = useGo();
  const [beginning, setBeginning] = useState<'next' | 'abolition'>();
  const isOfficial = useSession().role.role === 'official';
  const { hasDraft, id } = policy;
  return (
    <>
      <Button onClick={() => print()}>{t('print')}</Button>
      {isOfficial && hasDraft && (
        <Button onClick={() => go(`/policies/${id}/draft`)} type="primary">
          {t('toDraft')}
        </Button>
      )}
      {isOfficial && !hasDraft && (
        <>
          {!policy.version.isAbolition && <Button onClick={() => setBeginning('abolition')}>{t('abolish')}</Button>}
          <Button onClick={() => setBeginning('next')}>{t('nextVersion')}</Button>
        </>
      )}
      {beginning && (
        <BeginDialog isAbolition={beginning === 'abolition'} onClose={() => setBeginning(undefined)} policy={policy} />
      )}
    </>
  );
}

function About({ policy }: { policy: PolicyInFull }): ReactNode {
  const t = useWords(policyWords);
  const language = useLanguage();
  const { level, kind, source, matters, reviewBy, version, titleEn } = policy;
  const told: [string, string, ReactNode][] = [
    ['level', t('level'), t(`level.${level}`)],
    ['kind', t('kind'), t(`kind.${kind}`)],
    ['issued', t('issued'), version.issuedOn && formatDate(language, version.issuedOn)],
    ['reviewBy', t('reviewBy'), reviewBy && formatDate(language, reviewBy)],
    [
      'matters',
      t('matters'),
      formatList(
        language,
        matters.map(({ name }) => name),
      ),
    ],
    ['source', t('source'), source],
    ['note', t('note'), version.note],
  ];
  const items = told.filter(([, , said]) => Boolean(said)).map(([key, label, children]) => ({ key, label, children }));
  return (
    <Panel title={t('about')}>
      {titleEn !== '' && <p className="ly-muted">{titleEn}</p>}
      <Descriptions column={1} items={items} size="small" />
    </Panel>
  );
}
