import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the inbox says on the phone. */
export const words = dictionary({
  zh: { title: '消息', empty: '还没有消息。', look: '去看看', new: '新', read: '标为已读' },
  en: { title: 'Inbox', empty: 'No messages yet.', look: 'Go and see', new: 'New', read: 'Mark as read' },
});
