import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the inbox says. */
export const words = dictionary({
  zh: { title: '消息', empty: '还没有消息。', emptyNote: '需要您知道或决定的事，会出现在这里。', new: '新' },
  en: {
    title: 'Inbox',
    empty: 'No messages yet.',
    emptyNote: 'What you should know or decide appears here.',
    new: 'New',
  },
});
