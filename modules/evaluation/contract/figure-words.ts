import { dictionary } from '#platform/i18n/dictionary.ts';

/** What is said beside a figure, wherever it stands: on a screen, in a report. */
export const figureWords = dictionary({
  zh: {
    'why.few': '为保护孩子，不显示',
    'why.nothing': '期间内没有',
    'why.unmeasured': '还不能算',
    'why.untold': '不分',
    'why.unreported': '报送的还不够',
    of: '{numerator} / {denominator}',
    count1: '共 {denominator} 个',
    range: '{least} 至 {most}',
    'aims.more': '不低于 {value}',
    'aims.less': '不高于 {value}',
    'aims.between': '{least} 至 {most}',
    noTarget: '没有定',
  },
  en: {
    'why.few': 'not shown, to protect children',
    'why.nothing': 'none in the period',
    'why.unmeasured': 'not measured yet',
    'why.untold': 'not parted',
    'why.unreported': 'too few have reported',
    of: '{numerator} of {denominator}',
    count1: '{denominator} in all',
    range: '{least} to {most}',
    'aims.more': 'at least {value}',
    'aims.less': 'at most {value}',
    'aims.between': '{least} to {most}',
    noTarget: 'none set',
  },
});
