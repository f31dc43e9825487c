import { type ReactNode, useEffect, useState } from 'react';
import { waysWords as words } from '#modules/notify/phone/ways-words.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

type Rings = 'unknown' | 'cannot' | 'forbidden' | 'off' | 'on';

/** Whether this phone rings, and the press that has it ring or be still. */
export function BrowserLine({ pushKey }: { pushKey: string }): ReactNode {
  const t = useWords(words);
  const add = usePost('notify.addDevice', { refreshes: ['notify.readWays'] });
  const end = usePost('notify.endDevice', { refreshes: ['notify.readWays'] });
  const [rings, setRings] = useState<Rings>('unknown');
  useEffect(() => {
    let isHere = true;
    void ringsNow().then((now) => isHere && setRings(now));
    return () => {
      isHere = false;
    };
  }, []);
  const ring = async (): Promise<void> => {
    const body = await subscribe(pushKey);
    if (body) await add.post({ body }, t('ringHere'));
    setRings(await ringsNow());
  };
  const beStill = async (): Promise<void> => {
    const endpoint = await unsubscribe();
    if (endpoint !== undefined) await end.post({ body: { endpoint } }, t('stillHere'));
    setRings(await ringsNow());
  };
  const problem = add.problem ?? end.problem;
  const isBusy = add.state === 'sending' || end.state === 'sending';
  return (
    <>
      {problem && <ErrorState error={problem} />}
      {rings === 'on' && <Line>{t('ringsHere')}</Line>}
      {rings === 'cannot' && <Line>{t('cannotRing')}</Line>}
      {rings === 'forbidden' && <Line>{t('forbidden')}</Line>}
      {rings === 'off' && (
        <PlainButton busy={isBusy} onPress={() => void ring()}>
          {t('ringHere')}
        </PlainButton>
      )}
      {rings === 'on' && (
        <PlainButton busy={isBusy} onPress={() => void beStill()}>
          {t('stillHere')}
        </PlainButton>
      )}
    </>
  );
}

/** The worker messages come to; none on an old browser, over plain http, or before it is there. */
const worker = async (): Promise<ServiceWorkerRegistration | undefined> =>
  'serviceWorker' in navigator && 'PushManager' in window ? navigator.serviceWorker.getRegistration('/m/') : undefined;

async function ringsNow(): Promise<Rings> {
  const registration = await worker();
  if (!registration) return 'cannot';
  if (Notification.permission === 'denied') return 'forbidden';
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Asks whoever holds the phone, and has its browser listen. */
async function subscribe(applicationServerKey: string) {
  const registration = await worker();
  if (!registration || (await Notification.requestPermission()) !== 'granted') return undefined;
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const { endpoint, keys: { p256dh, auth } = {} } = made.toJSON();
  return endpoint && p256dh && auth ? { endpoint, keys: { p256dh, auth } } : undefined;
}

async function unsubscribe(): Promise<string | undefined> {
  const subscription = await (await worker())?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint;
}
