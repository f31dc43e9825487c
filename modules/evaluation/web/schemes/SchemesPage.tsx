import { newCode } from '#platform/browser/new-code.ts';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listIndicators } from '#modules/evaluation/contract/indicator.ts';
import { listPeriods, type Period } from '#modules/evaluation/contract/period.ts';
import { keepScheme, listSchemes, type Scheme, type SchemeSaid } from '#modules/evaluation/contract/scheme.ts';
import type { Chosen } from '#modules/evaluation/web/schemes/CriterionPanel.tsx';
import { evenWeighing } from '#modules/evaluation/web/schemes/draft.ts';
import { Outcome } from '#modules/evaluation/web/schemes/Outcome.tsx';
import { SchemeEditor } from '#modules/evaluation/web/schemes/SchemeEditor.tsx';
import { schemeWords } from '#modules/evaluation/web/schemes/scheme-words.ts';
import { useTrial } from '#modules/evaluation/web/schemes/use-trial.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** As many as a county keeps at most. */
const all = 200;

/** How the figures of a period are put together to scores: kept schemes, and what a change would make of them. */
export function SchemesPage(): ReactNode {
  const t = useWords(schemeWords);
  const language = useLanguage();
  const [address, setAddress] = useAddress({ scheme: '', period: '' });
  const schemes = useRead(listSchemes, { query: { size: all } });
  const periods = useRead(listPeriods, { query: { size: all } });
  const indicators = useRead(listIndicators, { query: { size: all } });
  const failed = [schemes, periods, indicators].find((one) => one.error && !one.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!schemes.data || !periods.data || !indicators.data)
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  const period = periods.data.items.find(({ id }) => id === address.period) ?? periods.data.items[0];
  const choices = indicators.data.items.flatMap(({ code, name, numerator }) =>
    numerator === '' ? [] : [{ value: code, label: name[language] }],
  );
  const kept = schemes.data.items.find(({ code }) => code === address.scheme) ?? schemes.data.items[0];
  const shown = address.scheme === 'new' ? undefined : kept;
  const [first] = choices;
  if (!period || !first) return <EmptyState note={t('subtitle')} title={t('titleNone', { name: t('page') })} />;
  return (
    <Tried
      choices={choices}
      chooser={
        <Chooser
          onChange={setAddress}
          period={period}
          periods={periods.data.items}
          schemes={schemes.data.items}
          shown={shown}
        />
      }
      kept={shown}
      key={`${period.id} ${shown?.code ?? ''} ${shown?.version ?? 0}`}
      onKept={(scheme) => setAddress({ scheme })}
      period={period.id}
      start={shown ?? startWith(t('freshName'), t('newCriterion'), first.value)}
    />
  );
}

const startWith = (name: string, criterion: string, indicator: string): SchemeSaid => ({
  party: 'school',
  name,
  weighing: evenWeighing('hand', 1),
  criteria: [{ name: criterion, weighing: evenWeighing('hand', 1), indicators: [indicator] }],
});

function Tried(given: {
  start: SchemeSaid;
  kept: Scheme | undefined;
  period: string;
  choices: readonly Chosen[];
  chooser: ReactNode;
  onKept: (code: string) => void;
}): ReactNode {
  const t = useWords(schemeWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const { kept, period, choices, chooser, onKept } = given;
  const isOfficial = useSession().role.role === 'official';
  const { party, name, weighing, criteria } = given.start;
  const [said, setSaid] = useState<SchemeSaid>({ party, name, weighing, criteria });
  const [code] = useState(() => kept?.code ?? newCode());
  const { tried, error, isPending } = useTrial(period, said);
  const keep = useAct(keepScheme, {
    onDone: () => {
      toast(t('saved'));
      onKept(code);
    },
  });
  const score = tried?.county.score ?? null;
  const nameOf = (one: string): string => choices.find(({ value }) => value === one)?.label ?? one;
  return (
    <Page
      actions={
        <>
          {chooser}
          {isOfficial && (
            <Button
              loading={keep.isPending}
              onClick={() => keep.mutate({ params: { code }, body: { ...said, seen: kept?.version ?? 0 } })}
              type="primary"
            >
              {t('save')}
            </Button>
          )}
        </>
      }
      subtitle={
        <>
          {t('subtitle')} {!isOfficial && t('leaderNote')} {isPending && t('trying')}
        </>
      }
      title={
        tried && score !== null
          ? t('title', {
              name: said.name,
              score: formatNumber(language, score, 1),
              reported: formatPercent(language, tried.county.reported),
            })
          : t('titleNone', { name: said.name })
      }
    >
      {keep.error && <ErrorState error={keep.error} />}
      <Columns areEven>
        {isOfficial && <SchemeEditor choices={choices} onChange={setSaid} said={said} />}
        <div>
          {error && <ErrorState error={error} />}
          {tried && !error && <Outcome nameOf={nameOf} said={said} tried={tried} />}
        </div>
      </Columns>
    </Page>
  );
}

function Chooser(given: {
  schemes: readonly Scheme[];
  shown: Scheme | undefined;
  periods: readonly Period[];
  period: Period;
  onChange: (address: { scheme?: string; period?: string }) => void;
}): ReactNode {
  const t = useWords(schemeWords);
  const { schemes, shown, periods, period, onChange } = given;
  const isOfficial = useSession().role.role === 'official';
  const fresh = isOfficial ? [{ value: 'new', label: t('fresh') }] : [];
  return (
    <>
      {schemes.length > 0 && (
        <Select
          aria-label={t('scheme')}
          onChange={(scheme: string) => onChange({ scheme })}
          options={[...schemes.map(({ code, name }) => ({ value: code, label: name })), ...fresh]}
          popupMatchSelectWidth={false}
          value={shown?.code ?? 'new'}
        />
      )}
      {periods.length > 1 && (
        <Select
          aria-label={t('period')}
          onChange={(value: string) => onChange({ period: value })}
          options={periods.map(({ id, name }) => ({ value: id, label: name }))}
          popupMatchSelectWidth={false}
          value={period.id}
        />
      )}
    </>
  );
}
