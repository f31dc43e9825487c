import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { longestWord } from '#modules/evaluation/contract/form.ts';
import {
  type Entries,
  type FilledReturn,
  handIn,
  keepReturn,
  readReturn,
} from '#modules/evaluation/contract/return.ts';
import { EntryInput } from '#modules/evaluation/web/forms/EntryInput.tsx';
import { formWords } from '#modules/evaluation/web/forms/form-words.ts';
import { ReturnState } from '#modules/evaluation/web/forms/Returns.tsx';
import { returnWords } from '#modules/evaluation/web/forms/return-words.ts';
import { Submissions } from '#modules/evaluation/web/forms/Submissions.tsx';
import { useFaults } from '#modules/evaluation/web/forms/use-faults.ts';
import { formatDate, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './forms.css';

/** A form as one organisation fills it in, hands it in and corrects it. */
export function ReturnPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(returnWords);
  const { data, error, refetch } = useRead(readReturn, { params: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape shape="form" />
      </Page>
    );
  return <Filling key={`${data.id} ${data.submissions}`} onRefused={() => void refetch()} shown={data} />;
}

/** `onRefused`: a colleague may have changed it meanwhile. */
function Filling({ shown, onRefused }: { shown: FilledReturn; onRefused: () => void }): ReactNode {
  const t = useWords(returnWords);
  const words = useWords(formWords);
  const language = useLanguage();
  const isOwn = useSession().role.role !== 'official';
  const [isMending, setIsMending] = useState(shown.submissions === 0 || Object.keys(shown.draft).length > 0);
  const { form, pupils, ends, minutes, periodName, orgName } = shown;
  return (
    <Page
      actions={<Link to={isOwn ? '/forms' : `/forms?collection=${shown.collection}`}>{words('back')}</Link>}
      narrow
      subtitle={t('subtitle', { period: periodName, ends: formatDate(language, ends), minutes })}
      title={t('title', { title: form.title[language], org: orgName })}
    >
      <Stack>
        <Row>
          <ReturnState one={shown} />
        </Row>
        {form.about[language] !== '' && <p>{form.about[language]}</p>}
        {pupils !== null && <p className="ly-muted">{t('pupils', { pupils: formatNumber(language, pupils) })}</p>}
        {isOwn && isMending && <Figures onRefused={onRefused} shown={shown} />}
        {isOwn && !isMending && (
          <div>
            <Button onClick={() => setIsMending(true)}>{t('mend')}</Button>
          </div>
        )}
        {!isOwn && <p className="ly-muted">{t('readOnly')}</p>}
        {shown.submissions > 0 && <Submissions shown={shown} />}
      </Stack>
    </Page>
  );
}

/** What was handed in, as it is handed in again. */
const entriesOf = (reported: FilledReturn['reported']): Entries =>
  Object.fromEntries(Object.entries(reported ?? {}).map(([code, { value, words }]) => [code, { value, words }]));

function Figures({ shown, onRefused }: { shown: FilledReturn; onRefused: () => void }): ReactNode {
  const t = useWords(returnWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const { form, submissions, id } = shown;
  const isFirst = submissions === 0;
  const [entries, setEntries] = useState<Entries>({ ...entriesOf(shown.reported), ...shown.draft });
  const [reason, setReason] = useState('');
  const keep = useAct(keepReturn, { onDone: () => toast(t('kept')) });
  const send = useAct(handIn, { onDone: () => toast(t(isFirst ? 'handedIn' : 'corrected')) });
  const faultsAt = useFaults(form, send.error);
  const isBusy = keep.isPending || send.isPending;
  const body = { seen: shown.version, entries };
  return (
    <Panel title={t('figures')}>
      {form.fields.map((field) => (
        <EntryInput
          entry={entries[field.code]}
          faults={faultsAt(field.code)}
          field={field}
          isDisabled={isBusy}
          key={field.code}
          onChange={(entry) => {
            const { [field.code]: _, ...others } = entries;
            setEntries(entry ? { ...others, [field.code]: entry } : others);
          }}
        />
      ))}
      {form.rules.length > 0 && (
        <>
          <p className="ly-muted">{t('rules')}</p>
          <ul className="ly-entry-rules">
            {form.rules.map(({ formula, words, isStrict }) => (
              <li key={formula}>
                {words[language]} <span className="ly-muted ly-small">{t(isStrict ? 'strict' : 'asks')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isFirst && (
        <Form.Item extra={t('reasonNote')} htmlFor="reason" label={t('reason')} layout="vertical" required>
          <Input
            id="reason"
            maxLength={longestWord}
            onChange={({ target }) => setReason(target.value)}
            value={reason}
          />
        </Form.Item>
      )}
      {(send.error ?? keep.error) && <ErrorState error={send.error ?? keep.error} />}
      <Row>
        <Button
          loading={send.isPending}
          onClick={() => send.mutate({ params: { id }, body: { ...body, reason } }, { onError: onRefused })}
          type="primary"
        >
          {t(isFirst ? 'handIn' : 'correct')}
        </Button>
        <Button
          loading={keep.isPending}
          onClick={() => {
            send.reset();
            keep.mutate({ params: { id }, body }, { onError: onRefused });
          }}
        >
          {t('keep')}
        </Button>
      </Row>
    </Panel>
  );
}
