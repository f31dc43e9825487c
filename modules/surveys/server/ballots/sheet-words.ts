import { dictionary } from '#platform/i18n/dictionary.ts';

/** What stands on a sheet that is filled in by hand. */
export const sheetWords = dictionary({
  zh: {
    foot: '{day} 前交回或用手机填写',
    promise: '不写姓名。没有人知道这张纸是谁填的。可以不填。',
    how: '用手机扫右边的方块就能填；也可以在纸上打勾，放进信封交回。',
    square: '打开这份问卷的方块',
    many: '（可以选多项）',
    number: '（填数字）',
    onlyIf: '（由第 {number} 题的回答决定要不要填）',
  },
  en: {
    foot: 'To be handed back, or answered by phone, by {day}',
    promise: 'Write no name. Nobody knows whose sheet this is. You need not answer.',
    how: 'Answer with a phone by the square on the right; or tick on paper, put it into an envelope and hand it back.',
    square: 'The square that opens this questionnaire',
    many: '(several may be chosen)',
    number: '(a number)',
    onlyIf: '(only if what you answered to question {number} asks for it)',
  },
});
