import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { answerNotice, type Notice, type NoticeAnswer, readNotice } from '#modules/messages/contract/notice.ts';
import { askOwnPrintout } from '#modules/messages/contract/printout.ts';
import { GotMark } from '#modules/messages/web/GotMark.tsx';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { NoticeBody } from '#modules/messages/web/NoticeBody.tsx';
import { printWords } from '#modules/messages/web/print-words.ts';
import { PrintoutTable } from '#modules/messages/web/PrintoutTable.tsx';
import { words } from '#modules/messages/web/words.ts';
import { formatDateTime, formatDay } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { ReadAloud } from '#web/ui/ReadAloud.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One notice the reader got, and what it asks of him. */
export function NoticePage(): ReactNode {
  const { data, error, refetch } = useRead(readNotice, { params: { id: useParam('id') } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Told notice={data} /> : <LoadingShape shape="list" />;
}

function Told({ notice }: { notice: Notice }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { title, body, from, sentBy, sentAs, onBehalf, sentAt, recalledAt, recallReason, corrects, correctedBy } =
    notice;
  useReading(notice);
  const pictures = notice.attachments.filter(({ alt }) => alt !== '').map(({ alt }) => t('pictureSaid', { alt }));
  return (
    <Page narrow subtitle={t('fromWhom', { from, name: sentBy, role: sentAs })} title={title}>
      <Stack>
        <Panel note={formatDateTime(language, sentAt)} title={<GotMark notice={notice} />}>
          {onBehalf && <p className="ly-muted ly-small">{t('onBehalf', { name: onBehalf })}</p>}
          {recalledAt && (
            <p>{t('recalledAt', { at: formatDateTime(language, recalledAt), reason: recallReason ?? '' })}</p>
          )}
          {correctedBy && <Link to={`/notices/${correctedBy}`}>{t('corrected')}</Link>}
          <NoticeBody text={body} />
          <ReadAloud text={[title, body, ...pictures].join('。')} />
          <AttachmentList attachments={notice.attachments} />
          {corrects && <Link to={`/notices/${corrects}`}>{t('correctsThis')}</Link>}
        </Panel>
        {recalledAt === null &&
          notice.level !== 'read' &&
          notice.receipts
            .filter(({ isOpen, answer }) => isOpen || answer !== null)
            .map((receipt) => <ReceiptPanel key={receipt.about} notice={notice} receipt={receipt} />)}
      </Stack>
    </Page>
  );
}

/** What a notice asks for one child, or of whoever got it himself, and what he has said. */
function ReceiptPanel({ notice, receipt }: { notice: Notice; receipt: Notice['receipts'][number] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const act = useAct(answerNotice);
  const { about, givenName, answer, answeredAt, paper } = receipt;
  const say = (said: NoticeAnswer): void =>
    act.mutate({ params: { id: notice.id }, body: { about, answer: said, textHash: notice.textHash } });
  const button = (said: NoticeAnswer): ReactNode => (
    <Button disabled={act.isPending} onClick={() => say(said)}>
      {t(`say.${said}`)}
    </Button>
  );
  return (
    <Panel title={givenName === null ? t('forSelf') : t('forChild', { name: givenName })}>
      {act.error && <ErrorState error={act.error} />}
      {answer && answeredAt && <p>{t(`said.${answer}`, { at: formatDateTime(language, answeredAt) })}</p>}
      {paper && <p>{t('onPaper', { day: formatDay(language, paper.dated), name: paper.enteredBy })}</p>}
      {answer && notice.level === 'sign' && <OwnPrintout about={about} notice={notice.id} />}
      {!answer && notice.level === 'confirm' && <Row>{button('confirmed')}</Row>}
      {!answer && notice.level === 'sign' && (
        <>
          <Row>
            {button('declined')}
            {button('signed')}
          </Row>
          <p className="ly-muted ly-small">{t('signNote')}</p>
        </>
      )}
    </Panel>
  );
}

/** What the reader signed, on paper once he asks for it. */
function OwnPrintout({ notice, about }: { notice: string; about: string }): ReactNode {
  const t = useWords(printWords);
  const ask = useAct(askOwnPrintout);
  return (
    <>
      {ask.error && <ErrorState error={ask.error} />}
      <Button loading={ask.isPending} onClick={() => ask.mutate({ params: { id: notice }, body: { about } })}>
        {t('own')}
      </Button>
      {ask.data && <PrintoutTable notice={notice} />}
    </>
  );
}

/** To have it open is to have read it. */
function useReading({ id, textHash, recalledAt, receipts }: Notice): void {
  const { mutate } = useAct(answerNotice);
  const unread = recalledAt === null ? receipts.find(({ readAt }) => readAt === null)?.about : undefined;
  useEffect(() => {
    if (unread !== undefined) mutate({ params: { id }, body: { about: unread, answer: null, textHash } });
  }, [unread, id, textHash, mutate]);
}
