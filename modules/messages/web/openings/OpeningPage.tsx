import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  listOpenings,
  type OpenedMessage,
  readOpening,
  showOpened,
  takeOpening,
} from '#modules/messages/contract/opening.ts';
import { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
import { MarkedWords } from '#modules/messages/web/moderation/MarkedWords.tsx';
import { NoticeBody } from '#modules/messages/web/NoticeBody.tsx';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const atOnce = 20;

/** What an opening opens, to whoever began it: nothing is written here. */
export function OpeningPage(): ReactNode {
  const t = useWords(openingWords);
  const language = useLanguage();
  const id = useParam('id');
  const [pages, setPages] = useState(1);
  const openings = useRead(listOpenings, { query: { size: '100' } });
  const opening = openings.data?.items.find((one) => one.id === id);
  if (openings.error) return <ErrorState error={openings.error} onRetry={() => void openings.refetch()} />;
  if (!openings.data) return <LoadingShape shape="list" />;
  return (
    <Page
      actions={
        <Row>
          {opening?.ground === 'demand' && (
            <a download href={addressOf(takeOpening, { params: { id } })}>
              {t('take')}
            </a>
          )}
          <Link to="/openings">{t('back')}</Link>
        </Row>
      }
      narrow
      subtitle={opening && t('readNote', { at: formatDateTime(language, opening.until) })}
      title={opening ? t('readTitle', { child: opening.childName }) : t('title')}
    >
      <Stack>
        {Array.from({ length: pages }, (_, index) => pages - index).map((page) => (
          <Part id={id} key={page} onEarlier={page === pages ? () => setPages(pages + 1) : undefined} page={page} />
        ))}
      </Stack>
    </Page>
  );
}

function Part(given: { id: string; page: number; onEarlier: (() => void) | undefined }): ReactNode {
  const t = useWords(openingWords);
  const { id, page, onEarlier } = given;
  const { data, error, refetch } = useRead(readOpening, { params: { id }, query: { page, size: atOnce } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  const earlier = data.total - page * atOnce;
  return (
    <>
      {onEarlier && earlier > 0 && <Button onClick={onEarlier}>{t('earlier', { count: earlier })}</Button>}
      {data.total === 0 && <EmptyState title={t('empty')} />}
      {data.items.toReversed().map((message) => (
        <Opened id={id} key={message.id} message={message} />
      ))}
    </>
  );
}

function Opened({ id, message }: { id: string; message: OpenedMessage }): ReactNode {
  const t = useWords(openingWords);
  const language = useLanguage();
  const { by, isPupil, body, saidBefore, attachments, writtenAt, deliveredAt, editedAt } = message;
  const name = isPupil ? t('pupilWrote', { name: by }) : by;
  const at = formatDateTime(language, writtenAt);
  const note = [at, deliveredAt === null && t('waiting'), editedAt !== null && t('changed')];
  return (
    <article aria-label={`${name} ${at}`}>
      <Panel note={note.filter(Boolean).join(' · ')} title={name}>
        {saidBefore.length > 0 && (
          <p>
            <Mark tone="warn">{t('saidBefore')}</Mark>
          </p>
        )}
        {saidBefore.map((said, index) => (
          <MarkedWords hits={said.hits} key={index} said={said.body} />
        ))}
        {body === null ? <p className="ly-muted">{t('gone')}</p> : body !== '' && <NoticeBody text={body} />}
        <AttachmentList
          attachments={attachments}
          from={(attachment, as) => addressOf(showOpened, { params: { id }, query: { attachment, as } })}
        />
      </Panel>
    </article>
  );
}
