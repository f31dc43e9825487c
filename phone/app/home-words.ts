import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the plain home says, and whom one can call. */
export const homeWords = dictionary({
  zh: {
    home: '首页',
    hello: '{name}，您好',
    call: '打电话求助',
    callTitle: '打电话',
    callNote: '点一下就拨号。',
    '12355': '孩子的事想找人问',
    '12355.note': '青少年服务热线 12355，家长也能打。',
    '12356': '心里难受，想找人说',
    '12356.note': '全国心理援助热线 12356。',
    '120': '生病、受伤要急救',
    '120.note': '急救电话 120。',
    '110': '有危险，找警察',
    '110.note': '报警电话 110。',
  },
  en: {
    home: 'Home',
    hello: 'Hello, {name}',
    call: 'Call for help',
    callTitle: 'Call',
    callNote: 'One touch dials.',
    '12355': 'I have a question about a child',
    '12355.note': 'Youth service line 12355, for families too.',
    '12356': 'I feel low and want to talk',
    '12356.note': 'National line of psychological help 12356.',
    '120': 'Somebody is ill or hurt',
    '120.note': 'Ambulance 120.',
    '110': 'There is danger',
    '110.note': 'Police 110.',
  },
});
