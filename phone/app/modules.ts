import type { ComponentType } from 'react';
import type { SessionSource } from '#platform/browser/session.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import { PlainOffer } from '#phone/app/PlainOffer.tsx';
import { plainHome, plainRoles } from '#phone/app/screens.ts';
import type { Door } from '#phone/ui/doors.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** What a module may hand to the phone's frame from `phone/routes.tsx`. */
export interface PhoneRoutes {
  pages: readonly PhonePage[];
  session?: SessionSource;
  inbox?: InboxSource;
  /** What of the module waits for the reader, on the first screen of the day. */
  today?: readonly ComponentType[];
  /** The large buttons of the plain home. */
  doors?: readonly Door[];
  /** What is said under the first of them. */
  waits?: readonly ComponentType[];
}

const found = import.meta.glob<PhoneRoutes>('../../modules/*/phone/routes.tsx', { eager: true });

/** The frame’s own screens beside the reader’s tab. */
const ownPages: readonly PhonePage[] = [
  {
    path: '/handover',
    title: { zh: '没送出的换到另一部手机', en: 'Move what was not sent to another phone' },
    roles: 'everyone',
    load: async () => (await import('#phone/app/HandoverScreen.tsx')).HandoverScreen,
  },
  {
    path: plainHome,
    title: { zh: '首页', en: 'Home' },
    roles: plainRoles,
    load: async () => (await import('#phone/app/PlainHomeScreen.tsx')).PlainHomeScreen,
  },
  {
    path: '/call',
    title: { zh: '打电话', en: 'Call' },
    roles: plainRoles,
    load: async () => (await import('#phone/app/CallScreen.tsx')).CallScreen,
  },
];

/** All that the modules hand to the frame, in the order of their names. */
export function phoneRoutes(): PhoneRoutes {
  const all = Object.values(found);
  const session = all.find((routes) => routes.session)?.session;
  const inbox = all.find((routes) => routes.inbox)?.inbox;
  return {
    // The frame’s own come first: they are fetched ahead in this order, and wanted where there is no network.
    pages: [...ownPages, ...all.flatMap((routes) => routes.pages)],
    today: [...all.flatMap((routes) => routes.today ?? []), PlainOffer],
    doors: all.flatMap((routes) => routes.doors ?? []).sort((a, b) => a.place - b.place),
    waits: all.flatMap((routes) => routes.waits ?? []),
    ...(session ? { session } : {}),
    ...(inbox ? { inbox } : {}),
  };
}
