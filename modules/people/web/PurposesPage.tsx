import { Button, Checkbox, Form, Input, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { addPurposeText, listPurposes, type Purpose } from '#modules/people/contract/purpose.ts';
import { purposeWords } from '#modules/people/web/purpose-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What children's data is used for in the county, by what right, and in which words families are asked. */
export function PurposesPage(): ReactNode {
  const t = useWords(purposeWords);
  const { data, error, refetch } = useRead(listPurposes, {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape />;
  const asked = data.items.filter(({ basis }) => basis === 'consent');
  const statutes = data.items.filter(({ basis }) => basis === 'statute');
  return (
    <Page narrow subtitle={t('subtitle')} title={t('title', { asked: asked.length, statutes: statutes.length })}>
      <Stack>
        {asked.map((purpose) => (
          <Asked key={purpose.code} purpose={purpose} />
        ))}
        {statutes.map(({ code, title, text, article }) => (
          <Panel key={code} note={article} title={title}>
            <p>{text}</p>
          </Panel>
        ))}
      </Stack>
    </Page>
  );
}

function Asked({ purpose }: { purpose: Purpose }): ReactNode {
  const t = useWords(purposeWords);
  const language = useLanguage();
  const [isWriting, setIsWriting] = useState(false);
  const [current, ...older] = purpose.texts;
  return (
    <Panel
      action={!isWriting && <Button onClick={() => setIsWriting(true)}>{t('write')}</Button>}
      note={t('version', { version: purpose.version })}
      title={purpose.title}
    >
      <Stack>
        <Row>
          <Tag>{t(`class.${purpose.class}`)}</Tag>
          {purpose.separate && <Tag>{t('separate')}</Tag>}
        </Row>
        <p lang="zh">{current?.zh}</p>
        <p lang="en">{current?.en}</p>
        {isWriting && <Writing onDone={() => setIsWriting(false)} purpose={purpose} />}
        {older.length > 0 && (
          <details>
            <summary>{t('older', { count: older.length })}</summary>
            {older.map(({ version, zh, validFrom }) => (
              <p key={version}>
                {t('version', { version })} · {formatDateTime(language, validFrom)} · {zh}
              </p>
            ))}
          </details>
        )}
        <p className="ly-muted ly-small">{t('hash', { hash: current?.hash.slice(0, 16) ?? '' })}</p>
      </Stack>
    </Panel>
  );
}

function Writing({ purpose, onDone }: { purpose: Purpose; onDone: () => void }): ReactNode {
  const t = useWords(purposeWords);
  const toast = useUndoToast();
  const act = useAct(addPurposeText, {
    onDone: ({ version }) => {
      toast(t('added', { version }));
      onDone();
    },
  });
  const [current] = purpose.texts;
  const rules = [{ required: true, min: 20, message: t('longer') }];
  return (
    <Form<{ zh: string; en: string; wider: boolean }>
      initialValues={{ zh: current?.zh, en: current?.en, wider: true }}
      layout="vertical"
      onFinish={(said) => act.mutate({ body: { purpose: purpose.code, ...said } })}
    >
      {act.error && <ErrorState error={act.error} />}
      <Form.Item label={t('zh')} name="zh" rules={rules}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
      </Form.Item>
      <Form.Item label={t('en')} name="en" rules={rules}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
      </Form.Item>
      <Form.Item extra={t('widerNote')} name="wider" valuePropName="checked">
        <Checkbox>{t('wider')}</Checkbox>
      </Form.Item>
      <Row>
        <Button htmlType="submit" loading={act.isPending} type="primary">
          {t('add')}
        </Button>
        <Button onClick={onDone}>{t('leave')}</Button>
      </Row>
    </Form>
  );
}
