import { Button, Checkbox, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  appealComment,
  type Comment,
  listComments,
  reportComment,
  withdrawComment,
  writeComment,
} from '#modules/messages/contract/comment.ts';
import type { Post } from '#modules/messages/contract/post.ts';
import { words } from '#modules/messages/web/columns/words.ts';
import { useBegun } from '#platform/browser/use-begun.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './columns.css';

const atOnce = 20;

/** What was said to a post, the newest first, and what the reader has to say. */
export function CommentsPanel({ post: { id, mayComment } }: { post: Post }): ReactNode {
  const t = useWords(words);
  const [size, setSize] = useState(atOnce);
  const { data, error, refetch } = useRead(listComments, { params: { id }, query: { size: String(size) } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  const left = data.total - data.items.length;
  return (
    <Panel title={t('comments', { count: data.total })}>
      {mayComment && <CommentForm key={id} post={id} />}
      {data.total === 0 && <p className="ly-muted">{t('commentsNone')}</p>}
      <Stack>
        {data.items.map((comment) => (
          <CommentLine comment={comment} key={comment.id} />
        ))}
      </Stack>
      {left > 0 && size < 100 && (
        <Button onClick={() => setSize(Math.min(100, size + atOnce))}>{t('more', { count: left })}</Button>
      )}
    </Panel>
  );
}

function CommentForm({ post }: { post: string }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [form] = Form.useForm<{ words: string }>();
  const { begun, keep, forget } = useBegun<{ words: string }>(`comment ${post}`);
  const act = useAct(writeComment, {
    onDone: () => {
      form.setFieldsValue({ words: '' });
      forget();
      toast(t('said'));
    },
  });
  return (
    <Form
      form={form}
      initialValues={begun}
      layout="vertical"
      onFinish={(said) => act.mutate({ params: { id: post }, body: { words: said.words } })}
      onValuesChange={(_, all) => keep(all)}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form.Item
        extra={t('commentNote')}
        label={t('comment')}
        name="words"
        rules={[{ required: true, whitespace: true, message: t('commentFirst') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
      <Button htmlType="submit" loading={act.isPending}>
        {t('say')}
      </Button>
    </Form>
  );
}

function CommentLine({ comment }: { comment: Comment }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const act = useAct(withdrawComment);
  const { id, words: said, writtenAs, isOwn, state, at, isReported, mayAppeal } = comment;
  return (
    <article aria-label={said} className="ly-column">
      <p className="ly-muted ly-small">
        {writtenAs} · {formatDateTime(language, at)} {isOwn && <Mark>{t('own')}</Mark>}{' '}
        {isOwn && state !== 'shown' && <Mark tone="accent">{t(`comment.${state}`)}</Mark>}
      </p>
      <p style={{ whiteSpace: 'pre-wrap' }}>{said}</p>
      <Decided comment={comment} />
      {act.error && <ErrorState error={act.error} />}
      {isOwn && state !== 'withdrawn' && (
        <Row>
          {mayAppeal && <Appealing id={id} />}
          <Button loading={act.isPending} onClick={() => act.mutate({ params: { id } })} size="small">
            {t('takeBack')}
          </Button>
        </Row>
      )}
      {!isOwn && (isReported ? <p className="ly-muted ly-small">{t('hasReported')}</p> : <Reporting id={id} />)}
    </article>
  );
}

/** Why one’s own was refused or removed, and what came of an appeal. */
function Decided({ comment: { state, reason, appealDueAt, answer } }: { comment: Comment }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <>
      {reason !== null && <p>{t(state === 'removed' ? 'removedBecause' : 'refusedBecause', { reason })}</p>}
      {appealDueAt !== null && <p>{t('appealed', { at: formatDateTime(language, appealDueAt) })}</p>}
      {answer !== null && <p>{t(state === 'shown' ? 'overturned' : 'upheld', { answer })}</p>}
    </>
  );
}

/** Has somebody else look at one’s own that was refused or removed. */
function Appealing({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(appealComment, { onDone: () => toast(t('appealSent')) });
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        {t('appeal')}
      </Button>
      {isOpen && (
        <FormDialog<{ words: string }>
          about={`appeal comment ${id}`}
          act={t('appeal')}
          doing={act}
          keep={t('keep')}
          note={t('appealNote')}
          onClose={() => setOpen(false)}
          onSay={(body) => act.mutate({ params: { id }, body })}
          title={t('appeal')}
        >
          <SaidWhy label={t('appealLabel')} name="words" />
        </FormDialog>
      )}
    </>
  );
}

function SaidWhy({ label, name }: { label: string; name: string }): ReactNode {
  const t = useWords(words);
  return (
    <Form.Item label={label} name={name} rules={[{ required: true, min: 4, whitespace: true, message: t('sayMore') }]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
    </Form.Item>
  );
}

/** Has the school look at a comment that it let through. */
function Reporting({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(reportComment, { onDone: () => toast(t('reported')) });
  return (
    <Row>
      <Button onClick={() => setOpen(true)} size="small" type="text">
        {t('report')}
      </Button>
      {isOpen && (
        <FormDialog<{ reason: string; mayHarm?: boolean }>
          about={`report comment ${id}`}
          act={t('reportSend')}
          doing={act}
          keep={t('reportNot')}
          note={t('reportNote')}
          onClose={() => setOpen(false)}
          onSay={(body) => act.mutate({ params: { id }, body })}
          title={t('reportTitle')}
        >
          <SaidWhy label={t('reportLabel')} name="reason" />
          <Form.Item extra={t('reportHarmNote')} name="mayHarm" valuePropName="checked">
            <Checkbox>{t('reportHarm')}</Checkbox>
          </Form.Item>
        </FormDialog>
      )}
    </Row>
  );
}
