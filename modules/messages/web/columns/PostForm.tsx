import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { PostDocument } from '#modules/messages/contract/document.ts';
import { ChildrenIn } from '#modules/messages/contract/post.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { useCode } from '#platform/browser/use-code.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

export interface SaidPost {
  title: string;
  document: PostDocument;
  children: ChildrenIn;
}

/** The editor is heavy, and for whoever writes alone. */
const editor = {
  path: 'post-editor',
  roles: 'writers',
  load: async () => (await import('./PostEditor.tsx')).PostEditor,
};

/** A post as it is written: `more` is what else is asked the first time. */
export function PostForm(given: {
  initial: Partial<SaidPost>;
  doing: { error: Error | null; isPending: boolean };
  onSay: (said: SaidPost) => void;
  more?: ReactNode;
}): ReactNode {
  const t = useWords(writingWords);
  const { screen: Editor, error, retry } = useCode(editor);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!Editor) return <LoadingShape shape="list" />;
  return (
    <Form<SaidPost> initialValues={given.initial} layout="vertical" onFinish={given.onSay} requiredMark={false}>
      <Stack>
        {given.doing.error && <ErrorState error={given.doing.error} />}
        <Panel>
          {given.more}
          <Form.Item
            label={t('postTitle')}
            name="title"
            rules={[{ required: true, whitespace: true, message: t('titleFirst') }]}
          >
            <Input maxLength={60} showCount />
          </Form.Item>
          <Form.Item label={t('body')} name="document" rules={[{ required: true, message: t('bodyFirst') }]}>
            <Editor />
          </Form.Item>
          <Form.Item
            extra={t('childrenNote')}
            label={t('childrenIn')}
            name="children"
            rules={[{ required: true, message: t('childrenFirst') }]}
          >
            <Radio.Group options={ChildrenIn.options.map((value) => ({ value, label: t(`children.${value}`) }))} />
          </Form.Item>
          <Button htmlType="submit" loading={given.doing.isPending}>
            {t('saveDraft')}
          </Button>
        </Panel>
      </Stack>
    </Form>
  );
}
