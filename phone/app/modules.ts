import type { ComponentType } from 'react';
import type { SessionSource } from '#platform/browser/session.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** What a module may hand to the phone's frame from `phone/routes.tsx`. */
export interface PhoneRoutes {
  pages: readonly PhonePage[];
  session?: SessionSource;
  inbox?: InboxSource;
  /** What of the module waits for the reader, on the first screen of the day. */
  today?: readonly ComponentType[];
}

const found = import.meta.glob<PhoneRoutes>('../../modules/*/phone/routes.tsx', { eager: true });

/** The frame’s own screen beside the reader’s tab. */
const handoverPage: PhonePage = {
  path: '/handover',
  title: { zh: '没送出的换到另一部手机', en: 'Move what was not sent to another phone' },
  roles: 'everyone',
  load: async () => (await import('#phone/app/HandoverScreen.tsx')).HandoverScreen,
};

/** All that the modules hand to the frame, in the order of their names. */
export function phoneRoutes(): PhoneRoutes {
  const all = Object.values(found);
  const session = all.find((routes) => routes.session)?.session;
  const inbox = all.find((routes) => routes.inbox)?.inbox;
  return {
    pages: [...all.flatMap((routes) => routes.pages), handoverPage],
    today: all.flatMap((routes) => routes.today ?? []),
    ...(session ? { session } : {}),
    ...(inbox ? { inbox } : {}),
  };
}
