import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says to who approves exports. */
export const waitingWords = dictionary({
  zh: {
    title: '{count} 份导出等您核准',
    none: '没有等您核准的导出',
    noneNote: '超过 50 名学生或含敏感栏目的导出要由第二个人核准，三天内没有人核准就作废。',
    desk: '您看到谁、为什么申请导出什么，看不到文件内容。申请和下载请用电脑。',
    sensitive: '敏感',
    asks: '{name}（{role}）申请，用于{category}',
    'category.teaching': '教学管理',
    'category.safety': '学生安全',
    'category.service': '联系家庭与服务',
    'category.report': '上级要求的报送',
    'category.other': '其他',
    pupils: '{count} 名学生',
    until: '{at}前没有人核准就作废',
    approve: '核准',
    refuse: '不核准',
    approved: '已核准，文件正在制作',
    refused: '没有核准',
  },
  en: {
    title: '{count} {count|export waits|exports wait} for you',
    none: 'No export waits for you',
    noneNote:
      'More than 50 pupils, or a sensitive column, takes a second person; what nobody approves within three days has run out.',
    desk: 'You see who asks for what and why, and nothing of what is in it. Asking and downloading are done at a desk.',
    sensitive: 'Sensitive',
    asks: '{name} ({role}) asks: {category}',
    'category.teaching': 'running the class or school',
    'category.safety': 'safety of pupils',
    'category.service': 'reaching families, services',
    'category.report': 'a report that is required',
    'category.other': 'something else',
    pupils: '{count} {count|pupil|pupils}',
    until: 'Runs out at {at} if nobody approves it',
    approve: 'Approve',
    refuse: 'Do not approve',
    approved: 'Approved; the file is being made',
    refused: 'Not approved',
  },
});
