import { Button, Form, Input, Progress, Upload } from 'antd';
import type { ReactNode } from 'react';
import { AppealPicture } from '#modules/messages/web/AppealPicture.tsx';
import type { Attaching, AttachingFile } from '#modules/messages/web/use-attaching.ts';
import { VoiceRecording } from '#modules/messages/web/VoiceRecording.tsx';
import { words } from '#modules/messages/web/words.ts';
import { Problem } from '#platform/browser/problem.ts';
import { formatBytes } from '#platform/i18n/format.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What comes with a notice or a message: each file with how far it is, and, where it is asked for, a picture with the words for those who do not see it. */
export function AttachmentsField(given: {
  attaching: Attaching;
  /** What may be chosen: a hint to the browser; what a file is, the server finds. */
  accept: string;
  title: string;
  note: string;
  asksAlt?: boolean;
  /** What else is to be said of a file. */
  renderAsked?: (file: AttachingFile) => ReactNode;
}): ReactNode {
  const t = useWords(words);
  const { attaching, accept, title, note, asksAlt = false, renderAsked } = given;
  const add = (file: File): boolean => {
    attaching.add(file);
    // Sent by ourselves, in pieces.
    return false;
  };
  return (
    <Panel title={title}>
      <p className="ly-muted">{note}</p>
      <Stack>
        {attaching.files.map((file) => (
          <OneFile
            asksAlt={asksAlt}
            file={file}
            key={file.id}
            onAgain={() => attaching.again(file.id)}
            onDrop={() => attaching.drop(file.id)}
          >
            {renderAsked?.(file)}
          </OneFile>
        ))}
      </Stack>
      <Row>
        <Upload accept={accept} beforeUpload={add} multiple showUploadList={false}>
          <Button>{t('attachAdd')}</Button>
        </Upload>
        {accept.includes('audio/') && <VoiceRecording attaching={attaching} />}
      </Row>
    </Panel>
  );
}

/** Nothing comes of sending it again; of an appeal something may. */
const isListed = (problem: unknown): boolean =>
  problem instanceof Problem && problem.code === 'messages.picture_listed';

function OneFile({
  asksAlt,
  file,
  onAgain,
  onDrop,
  children,
}: {
  asksAlt: boolean;
  file: AttachingFile;
  onAgain: () => void;
  onDrop: () => void;
  children?: ReactNode;
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { id, name, sort, size, come, isReady, problem } = file;
  return (
    <article aria-label={name}>
      <Row>
        <span>{name}</span>
        <span className="ly-muted">{formatBytes(language, size)}</span>
        {isReady && <Mark tone="good">{t('attachReady')}</Mark>}
        {!isReady && problem === undefined && come === size && <Mark>{t('attachLooking')}</Mark>}
        <Button aria-label={t('attachDrop', { name })} onClick={onDrop} size="small">
          {t('remove')}
        </Button>
      </Row>
      {!isReady && problem === undefined && (
        <Progress
          aria-label={t('attachCome', { name })}
          percent={Math.floor((come / size) * 100)}
          strokeColor="var(--primary)"
        />
      )}
      {problem !== undefined && <ErrorState error={problem} onRetry={onAgain} />}
      {isListed(problem) && <AppealPicture id={id} />}
      {asksAlt && sort === 'picture' && (
        <Form.Item
          extra={t('altNote')}
          label={t('alt')}
          name={['alts', id]}
          rules={[{ required: true, whitespace: true, message: t('altFirst') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
      {children}
    </article>
  );
}
