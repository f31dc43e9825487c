import { Button, Form, Input, Progress, Upload } from 'antd';
import type { ReactNode } from 'react';
import { mostWithNotice } from '#modules/messages/contract/notice.ts';
import type { Attaching, AttachingFile } from '#modules/messages/web/use-attaching.ts';
import { words } from '#modules/messages/web/words.ts';
import { formatBytes } from '#platform/i18n/format.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What may be chosen: a hint to the browser; what a file is, the server finds. */
const chosen = 'image/*,audio/*,.pdf,.docx,.xlsx,.pptx';

/** What comes with a notice: each file with how far it is, and a picture with the words for those who do not see it. */
export function AttachmentsField({ attaching }: { attaching: Attaching }): ReactNode {
  const t = useWords(words);
  const add = (file: File): boolean => {
    attaching.add(file);
    // Sent by ourselves, in pieces.
    return false;
  };
  return (
    <Panel title={t('attach')}>
      <p className="ly-muted">{t('attachNote', mostWithNotice)}</p>
      <Stack>
        {attaching.files.map((file) => (
          <OneFile
            file={file}
            key={file.id}
            onAgain={() => attaching.again(file.id)}
            onDrop={() => attaching.drop(file.id)}
          />
        ))}
      </Stack>
      <Upload accept={chosen} beforeUpload={add} multiple showUploadList={false}>
        <Button>{t('attachAdd')}</Button>
      </Upload>
    </Panel>
  );
}

function OneFile({
  file,
  onAgain,
  onDrop,
}: {
  file: AttachingFile;
  onAgain: () => void;
  onDrop: () => void;
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
      {sort === 'picture' && (
        <Form.Item
          extra={t('altNote')}
          label={t('alt')}
          name={['alts', id]}
          rules={[{ required: true, whitespace: true, message: t('altFirst') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </article>
  );
}
