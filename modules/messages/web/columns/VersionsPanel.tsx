import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import { type EarlierVersion, readVersion, type WrittenPost } from '#modules/messages/contract/post.ts';
import { type Change, changesBetween } from '#modules/messages/web/columns/changes-between.ts';
import { addressOfShown } from '#modules/messages/web/columns/PostBody.tsx';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { elementsOf } from '#platform/browser/rich-elements.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#platform/face/rich-text.css';
import './columns.css';

/** What a post said once. */
export interface Text {
  title: string;
  document: PostDocument;
}

const atOnce = 10;

/** What a post said before, what was changed since, and for whoever writes it a way back. */
export function VersionsPanel({ post, onTake }: { post: WrittenPost; onTake?: (text: Text) => void }): ReactNode {
  const t = useWords(writingWords);
  const [shown, setShown] = useState(atOnce);
  const [chosen, setChosen] = useState<number>();
  const left = post.versions.length - shown;
  if (post.versions.length === 0) return null;
  return (
    <Panel note={t('versionsNote')} title={t('versions')}>
      <Stack>
        {post.versions.slice(0, shown).map((earlier) => (
          <VersionLine
            earlier={earlier}
            isOpen={chosen === earlier.version}
            key={earlier.version}
            onTurn={() => setChosen(chosen === earlier.version ? undefined : earlier.version)}
          >
            <Since post={post} version={earlier.version} {...(onTake && { onTake })} />
          </VersionLine>
        ))}
      </Stack>
      {left > 0 && <Button onClick={() => setShown(shown + atOnce)}>{t('versionsMore', { count: left })}</Button>}
    </Panel>
  );
}

function VersionLine(given: {
  earlier: EarlierVersion;
  isOpen: boolean;
  onTurn: () => void;
  children: ReactNode;
}): ReactNode {
  const t = useWords(writingWords);
  const language = useLanguage();
  const { version, title, writtenAt, publishedAt } = given.earlier;
  const name = t('version', { version, title });
  return (
    <article aria-label={name} className="ly-column">
      <h3>
        {name} {publishedAt && <Mark tone="good">{t('appeared', { at: formatDateTime(language, publishedAt) })}</Mark>}
      </h3>
      <Row>
        <span className="ly-muted ly-small">{formatDateTime(language, writtenAt)}</span>
        <Button aria-expanded={given.isOpen} onClick={given.onTurn} size="small">
          {t(given.isOpen ? 'hideChanges' : 'showChanges')}
        </Button>
      </Row>
      {given.isOpen && given.children}
    </article>
  );
}

/** What was changed between one version and what is saved now. */
function Since(given: { post: WrittenPost; version: number; onTake?: (text: Text) => void }): ReactNode {
  const t = useWords(writingWords);
  const { post, version, onTake } = given;
  const { data, error, refetch } = useRead(readVersion, {
    params: { id: post.id },
    query: { version: String(version) },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  const changes = [...titleChanges(data.title, post.title), ...changesBetween(data.document, post.document)];
  return (
    <>
      {changes.every(({ how }) => how === 'same') && <p className="ly-muted">{t('changedNothing')}</p>}
      <div className="ly-rich-text ly-changes">
        {changes.map((change, at) => (
          // Nothing in the list ever moves: it is made anew as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <ChangedPart change={change} key={at} />
        ))}
      </div>
      {onTake && (
        <Row>
          <Button onClick={() => onTake(data)}>{t('takeVersion')}</Button>
          <span className="ly-muted ly-small">{t('takeVersionNote')}</span>
        </Row>
      )}
    </>
  );
}

const titleChanges = (before: string, after: string): Change[] => {
  const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
  if (before === after) return [];
  return [
    { how: 'gone', part: heading(before) },
    { how: 'new', part: heading(after) },
  ];
};

function ChangedPart({ change: { how, part } }: { change: Change }): ReactNode {
  const t = useWords(writingWords);
  const said = elementsOf({ type: 'doc', content: [part] }, ({ attachment, poster = attachment, alt }) => (
    <figure>
      <img alt="" loading="lazy" src={addressOfShown(poster, 'thumb')} />
      <figcaption>{alt}</figcaption>
    </figure>
  ));
  if (how === 'same') return said;
  const Tag = how === 'gone' ? 'del' : 'ins';
  return (
    <Tag>
      <Mark tone={how === 'gone' ? 'bad' : 'good'}>{t(`change.${how}`)}</Mark>
      {said}
    </Tag>
  );
}
