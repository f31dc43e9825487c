import { type ReactNode, useState } from 'react';
import type { Ways, WishedWays } from '#modules/notify/contract.ts';
import { BrowserLine } from '#modules/notify/phone/BrowserLine.tsx';
import { waysWords as words } from '#modules/notify/phone/ways-words.ts';
import { MailCard } from '#modules/notify/phone/MailCard.tsx';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { formatHour } from '#platform/i18n/format.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const patience = [15, 60, 240];

/** How somebody hears, outside the app, that something waits; nothing where this server has no way. */
export function WaysCard(): ReactNode {
  const t = useWords(words);
  const ways = useRead('notify.readWays', {});
  const { post, state, problem } = usePost('notify.setWays', { refreshes: ['notify.readWays'] });
  // A second change must not undo the first one while that is still on its way.
  const [wished, setWished] = useState<WishedWays>();
  if (ways.error) return <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />;
  if (!ways.data || ways.data.offered.length === 0) return null;
  const { offered, pushKey, mail } = ways.data;
  const { order, patienceMinutes, digestHour } = (state !== 'refused' && wished) || ways.data;
  const change = (wanted: Partial<WishedWays>): void => {
    const body = { order, patienceMinutes, digestHour, ...wanted };
    setWished(body);
    void post({ body }, t('change'));
  };
  return (
    <>
      <Card title={t('title')}>
        <Line>{t('saysNothing')}</Line>
        {problem && <ErrorState error={problem} />}
        {state === 'done' && <Notice tone="good">{t('saved')}</Notice>}
        {state === 'waiting' && <Notice>{t('keptForLater')}</Notice>}
        {pushKey !== null && <BrowserLine pushKey={pushKey} />}
        <Choices
          label={t('ways')}
          of={choicesFor(offered, order).map((one) => [keyOf(one), t(saidOf(one, offered))])}
          onChoose={(chosen) => change({ order: orderOf(chosen, order) })}
          value={keyOf(order)}
        />
        <Choices
          label={t('patience')}
          of={[...new Set([...patience, patienceMinutes])]
            .sort((a, b) => a - b)
            .map((minutes) => [String(minutes), t('minutes', { count: minutes })])}
          onChoose={(chosen) => change({ patienceMinutes: Number(chosen) })}
          value={String(patienceMinutes)}
        />
        <Field hint={t('digestNote')} label={t('digest')}>
          <select onChange={(event) => change({ digestHour: Number(event.currentTarget.value) })} value={digestHour}>
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {formatHour(hour)}
              </option>
            ))}
          </select>
        </Field>
      </Card>
      {mail && <MailCard mail={mail} />}
    </>
  );
}

type Order = WishedWays['order'];

const every: readonly NonNullable<Order>[] = [
  ['push'],
  ['push', 'email'],
  ['push', 'sms'],
  ['sms', 'push'],
  ['email'],
  ['sms'],
  [],
];

/** The orders there are on this server, and the one that is chosen whatever it is. */
const choicesFor = (offered: Ways['offered'], chosen: Order): Order[] => {
  const has = new Set(offered.map(({ way }) => way));
  const possible = every.filter((order) => order.every((way) => has.has(way)));
  const isListed = chosen === null || possible.some((order) => keyOf(order) === keyOf(chosen));
  return [null, ...possible, ...(isListed ? [] : [chosen])];
};

const keyOf = (order: Order): string => (order === null ? 'usual' : order.join('+') || 'none');
const orderOf = (key: string, now: Order): Order =>
  key === keyOf(now) ? now : (every.find((order) => keyOf(order) === key) ?? null);

const said = {
  push: 'push',
  'push+email': 'pushEmail',
  'push+sms': 'pushSms',
  'sms+push': 'smsPush',
  email: 'email',
  sms: 'sms',
  none: 'none',
} as const;

/** What an order is called; the usual one goes by mail too where this server sends letters. */
function saidOf(order: Order, offered: Ways['offered']) {
  if (order === null) return offered.some(({ way }) => way === 'email') ? 'usualWithMail' : 'usual';
  return said[keyOf(order) as keyof typeof said] ?? 'other';
}
