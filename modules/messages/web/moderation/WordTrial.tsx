import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { tryListedWords } from '#modules/messages/contract/listed-word.ts';
import { useFound } from '#modules/messages/web/moderation/found-words.ts';
import { listedWords } from '#modules/messages/web/moderation/listed-words.ts';
import { MarkedWords } from '#modules/messages/web/moderation/MarkedWords.tsx';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Tries what would become of a message, and why; nothing is sent or kept. */
export function WordTrial(): ReactNode {
  const t = useWords(listedWords);
  const found = useFound();
  const trial = useAct(tryListedWords);
  const { data, variables, error, isPending } = trial;
  return (
    <Panel note={t('trialNote')} title={t('trial')}>
      <Form<{ body: string }> layout="vertical" name="trial" onFinish={(body) => trial.mutate({ body })}>
        <Form.Item
          label={t('sentence')}
          name="body"
          rules={[{ required: true, whitespace: true, message: t('sentenceFirst') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Button htmlType="submit" loading={isPending}>
          {t('try')}
        </Button>
      </Form>
      {error && <ErrorState error={error} />}
      {data && variables && (
        <output>
          <p>{t(`would.${data.cause ?? 'nothing'}`)}</p>
          <MarkedWords hits={data.hits} said={variables.body.body} />
          {data.hits.length > 0 && <p className="ly-muted">{t('found', { words: found(data.hits) })}</p>}
        </output>
      )}
    </Panel>
  );
}
