import { Button, Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { readLimit, setLimit } from '#modules/intake/contract/limit.ts';
import { words } from '#modules/intake/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** How much an import may change before it stops. */
export function LimitPanel(): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const { data } = useRead(readLimit, {});
  const save = useAct(setLimit, { onDone: () => toast(t('limitSaved')) });
  if (!data) return null;
  return (
    <Panel note={t('limitNote')} title={t('limit')}>
      <Stack>
        {save.error && <ErrorState error={save.error} />}
        <Form<{ percent: number }>
          initialValues={{ percent: data.perMille / 10 }}
          layout="vertical"
          onFinish={({ percent }) => save.mutate({ body: { perMille: Math.round(percent * 10) } })}
          requiredMark={false}
        >
          <Form.Item extra={t('limitBounds')} label={t('limitField')} name="percent" rules={[{ required: true }]}>
            <InputNumber max={5} min={0.1} precision={1} step={0.1} />
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            {t('limitSave')}
          </Button>
        </Form>
      </Stack>
    </Panel>
  );
}
