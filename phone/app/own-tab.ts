import { createContext } from 'react';
import type { SessionSource } from '#platform/browser/session.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** What the reader's own tab is given by the frame. */
export const OwnTab = createContext<{
  session?: SessionSource;
  inbox?: InboxSource;
  /** Pages of his role that have no room among the tabs. */
  others: readonly PhonePage[];
}>({ others: [] });

/** The reader's own tab, which every role has. */
export const ownTab: PhonePage = {
  path: '/me',
  title: { zh: '我的', en: 'Me' },
  roles: 'everyone',
  load: async () => (await import('#phone/app/MeScreen.tsx')).MeScreen,
};
