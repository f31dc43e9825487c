import { Button, Form, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { lookAtSlip } from '#modules/messages/contract/slip.ts';
import { SlipForm } from '#modules/messages/web/SlipForm.tsx';
import { SlipPhoto } from '#modules/messages/web/SlipPhoto.tsx';
import { slipWords } from '#modules/messages/web/slip-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Entering what came back on paper: the codes of slips, photographed, scanned or typed, then what stands on each. */
export function SlipPage(): ReactNode {
  const t = useWords(slipWords);
  const [{ code: scanned }] = useAddress({ code: '' });
  const [code, setCode] = useState(scanned);
  const [left, setLeft] = useState<readonly string[]>([]);
  const look = useAct(lookAtSlip);
  const { mutate } = look;
  useEffect(() => {
    if (scanned !== '') mutate({ body: { code: scanned } });
  }, [scanned, mutate]);
  /** Goes on to the first of these; what the photo showed behind it waits. */
  const goOn = ([first = '', ...others]: readonly string[]): void => {
    setCode(first);
    setLeft(others);
    if (first === '') look.reset();
    else mutate({ body: { code: first } });
  };
  return (
    <Page narrow subtitle={t('note')} title={t('title')}>
      <Stack>
        <Panel title={t('which')}>
          <Form layout="vertical" onFinish={() => mutate({ body: { code } })}>
            <Form.Item htmlFor="slip-code" label={t('code')}>
              <Input
                autoComplete="off"
                id="slip-code"
                maxLength={300}
                onChange={({ target }) => setCode(target.value)}
                value={code}
              />
            </Form.Item>
            <Button disabled={code.trim().length < 12} htmlType="submit" loading={look.isPending}>
              {t('look')}
            </Button>
          </Form>
          <SlipPhoto onFound={goOn} />
          {left.length > 0 && (
            <div>
              <p>{t('left', { count: left.length })}</p>
              <Button onClick={() => goOn(left)}>{t('skip')}</Button>
            </div>
          )}
        </Panel>
        {look.error && <ErrorState error={look.error} />}
        {look.data && <SlipForm code={code} key={code} onDone={() => goOn(left)} slip={look.data} />}
      </Stack>
    </Page>
  );
}
