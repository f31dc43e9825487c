import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says of attending a conference. */
export const attendanceWords = dictionary({
  zh: {
    title: '会议签到',
    there: '已签到：{org}',
    thereNote: '{title}。有表决时会显示在下面，这一页请留着。',
    noCode: '这个链接里没有签到码',
    noCodeNote: '请用手机扫会场屏幕上的码。',
  },
  en: {
    title: 'Sign in to a conference',
    there: '{org} is there',
    thereNote: '{title}. Votes will show below; please keep this page.',
    noCode: 'This link holds no code',
    noCodeNote: 'Please scan the code on the screen of the room.',
  },
});
