import { Button, Form, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { readWays, setWays, type Way, type Ways } from '#modules/notify/contract.ts';
import { hours } from '#modules/notify/web/hours.ts';
import { MailLines } from '#modules/notify/web/MailLines.tsx';
import { waysWords as words } from '#modules/notify/web/ways-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** How somebody hears, outside the app, that something waits; nothing where this server has no way. */
export function WaysPanel(): ReactNode {
  const t = useWords(words);
  const ways = useRead(readWays, {});
  if (ways.error) return <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />;
  if (!ways.data || ways.data.offered.length === 0) return null;
  const isSilent = ways.data.offered.some(({ way, leads }) => way === 'push' && !leads);
  return (
    <Panel title={t('title')}>
      <p className="ly-muted">{t('saysNothing')}</p>
      {isSilent && <p className="ly-muted">{t('ringing')}</p>}
      {ways.data.mail && <MailLines mail={ways.data.mail} />}
      <WaysForm ways={ways.data} />
    </Panel>
  );
}

interface Wished {
  isUsual: boolean;
  order: Way[];
  patienceMinutes: number;
  digestHour: number;
}

function WaysForm({ ways: { offered, order, patienceMinutes, digestHour } }: { ways: Ways }): ReactNode {
  const t = useWords(words);
  const toast = useUndoToast();
  const save = useAct(setWays, { onDone: () => toast(t('saved')) });
  const [form] = Form.useForm<Wished>();
  const isUsual = Form.useWatch('isUsual', form) ?? order === null;
  const wish = ({ isUsual: asUsual, order: chosen, ...rest }: Wished): void =>
    save.mutate({ body: { order: asUsual ? null : chosen, ...rest } });
  return (
    <Form<Wished>
      form={form}
      initialValues={{ isUsual: order === null, order: order ?? [], patienceMinutes, digestHour }}
      layout="vertical"
      requiredMark={false}
      onFinish={wish}
    >
      {save.error && <ErrorState error={save.error} />}
      <Form.Item
        extra={isUsual && t(offered.some(({ way }) => way === 'email') ? 'usualWithMail' : 'usualNote')}
        label={t('how')}
        name="isUsual"
      >
        <Radio.Group
          options={[
            { value: true, label: t('usual') },
            { value: false, label: t('own') },
          ]}
        />
      </Form.Item>
      <Form.Item extra={t('orderNote')} hidden={isUsual} label={t('order')} name="order">
        <Select
          mode="multiple"
          options={offered.map(({ way, leads }) => ({
            value: way,
            label: leads ? t(way) : t('leadsNowhere', { way: t(way) }),
          }))}
        />
      </Form.Item>
      <div className="ly-row">
        <Form.Item label={t('patience')} name="patienceMinutes" rules={[{ required: true }]}>
          <InputNumber max={1440} min={5} precision={0} />
        </Form.Item>
        <Form.Item label={t('digest')} name="digestHour">
          <Select options={hours} />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}
