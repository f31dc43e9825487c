import { dictionary } from '#platform/i18n/dictionary.ts';

/** What is said beside a question where it is answered. */
export const answerWords = dictionary({
  zh: {
    needed: '必答',
    clear: '清空',
    clearOf: '清空：{question}',
    between: '{least} 到 {most} 的整数',
    several: '可以选几项',
    noText: '（还没有写）',
    'fault.missing': '这道题必须答。',
    'fault.unfit': '这样答不对，请再看看。',
    'fault.unasked': '按前面的答案，不用答这道题。',
  },
  en: {
    needed: 'needed',
    clear: 'Clear',
    clearOf: 'Clear: {question}',
    between: 'a whole number from {least} to {most}',
    several: 'choose as many as you like',
    noText: '(nothing yet)',
    'fault.missing': 'This has to be answered.',
    'fault.unfit': 'This is no answer to it; please look again.',
    'fault.unasked': 'After the answers before, this is not asked.',
  },
});
