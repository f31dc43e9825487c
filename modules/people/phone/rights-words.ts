import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says about a family's rights. */
export const rightsWords = dictionary({
  zh: {
    noChild: '还没有与您关联的孩子。请联系班主任。',
    more: '再看一些',
    data: '保存了孩子的哪些信息',
    dataNote: '这里是系统里关于孩子的全部信息，以及从哪里来、依据什么。别人的信息不在这里。',
    dataEmpty: '没有内容',
    dataUnshown: '另外还保存：{what}。为了安全，这里不显示，可以到学校查看。',
    dataMore: '还有更多，请向学校要全部。',
    dataCount: '{count} 条',
    copy: '要一份副本',
    copyNote: '做成可以打印的文件（PDF）和电脑能读的数据文件（JSON）。只有您能下载，24 小时后删除。',
    copyAsk: '申请副本',
    copyAgain: '重新申请',
    copyWaiting: '正在制作，一般不到一分钟。做好了会告诉您。',
    copyFailed: '没有做成，请重新申请。',
    copyExpired: '过了 24 小时，副本已经删除。',
    copyReady: '做好了，{until} 以前可以下载。',
    copyPdf: '下载可以打印的文件（PDF）',
    copyJson: '下载数据文件（JSON）',
    looks: '谁看过孩子的信息',
    looksNote:
      '学校和县里的人看含有孩子的名单和资料，都会留下记录。这里写明谁在什么时候、因为什么看过。负责保护孩子的人员的查看，为了孩子的安全不在这里显示。',
    looked: '一共 {count} 次，最近的在前',
    noLooks: '还没有人看过',
    noLooksNote: '有人看了，这里会写明。',
  },
  en: {
    noChild: 'No child is linked to you yet. Please ask the homeroom teacher.',
    more: 'More',
    data: 'What is kept about the child',
    dataNote:
      'This is all the system keeps about your child, where it comes from and by what right. Nothing of other people is here.',
    dataEmpty: 'empty',
    dataUnshown: 'Kept too: {what}. For safety it is not shown here; the school shows it.',
    dataMore: 'There is more; please ask the school for all of it.',
    dataCount: '{count} {count|entry|entries}',
    copy: 'Take a copy',
    copyNote:
      'As a file to print (PDF) and as data for computers (JSON). Only you can download it; after 24 hours it is deleted.',
    copyAsk: 'Ask for a copy',
    copyAgain: 'Ask again',
    copyWaiting: 'It is being made, mostly in less than a minute. You will be told.',
    copyFailed: 'It could not be made. Please ask again.',
    copyExpired: 'Its 24 hours are over; the copy has been deleted.',
    copyReady: 'It is ready; you can download it until {until}.',
    copyPdf: 'Download the file to print (PDF)',
    copyJson: 'Download the data (JSON)',
    looks: 'Who looked',
    looksNote:
      'Each look at lists and files with your child in them is recorded. Here it says who looked, when and why. Looks by those whose task is to protect children are left out, for the safety of the child.',
    looked: '{count} {count|time|times}, the newest first',
    noLooks: 'Nobody has looked yet',
    noLooksNote: 'If somebody does, it is said here.',
  },
});
