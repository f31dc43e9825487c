import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { endCalendarKey, makeCalendarKey, readCalendarKey } from '#modules/governance/contract/calendar.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The secret address at which the reader’s calendar follows his conferences: shown once, and ended whenever he likes. */
export function CalendarPanel(): ReactNode {
  const t = useWords(conferenceWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const read = useRead(readCalendarKey, {});
  const [address, setAddress] = useState<string>();
  const make = useAct(makeCalendarKey, { onDone: ({ path }) => setAddress(window.location.origin + path) });
  const end = useAct(endCalendarKey, { onDone: () => setAddress(undefined) });
  const error = make.error ?? end.error ?? read.error;
  const madeAt = read.data?.madeAt ?? null;
  return (
    <Panel title={t('calendar')}>
      <p className="ly-muted">{t('calendarNote')}</p>
      {error && <ErrorState error={error} />}
      {madeAt !== null && <p>{t('calendarSince', { at: formatDateTime(language, madeAt) })}</p>}
      {address !== undefined && (
        <Row>
          <Input aria-label={t('keyAddress')} readOnly style={{ maxInlineSize: '28rem' }} value={address} />
          <Button onClick={() => void navigator.clipboard.writeText(address).then(() => toast(t('copied')))}>
            {t('copy')}
          </Button>
        </Row>
      )}
      <Row>
        <Button loading={make.isPending} onClick={() => make.mutate({ body: {} })}>
          {t(madeAt === null ? 'makeKey' : 'makeKeyAgain')}
        </Button>
        {madeAt !== null && (
          <Button danger loading={end.isPending} onClick={() => end.mutate({})}>
            {t('endKey')}
          </Button>
        )}
      </Row>
    </Panel>
  );
}
