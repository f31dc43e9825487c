import { dictionary } from '#platform/i18n/dictionary.ts';

/** What waits is said in these words, on the first screen of the day too. */
export const words = dictionary({
  zh: {
    waiting: '{count} 条通知在等您',
    all: '看全部通知',
    to_read: '没看',
    to_confirm: '等您确认',
    to_sign: '等您签名',
    done: '已完成',
    recalled: '已撤回',
    urgent: '紧急',
    replaced: '已更正',
    talksUnread: '{count} 个对话有新消息',
    unread: '{count} 条没看',
    classTalk: '{name}家长群',
    pupilTalk: '学生和两位大人的对话',
    allTalks: '看全部',
  },
  en: {
    waiting: 'Notices that wait for you: {count}',
    all: 'See all notices',
    to_read: 'Not read',
    to_confirm: 'Please confirm',
    to_sign: 'Please sign',
    done: 'Done',
    recalled: 'Recalled',
    urgent: 'Urgent',
    replaced: 'Corrected',
    talksUnread: 'Talks with something new: {count}',
    unread: '{count} unread',
    classTalk: 'Guardians of {name}',
    pupilTalk: 'A pupil with two adults',
    allTalks: 'See them all',
  },
});
