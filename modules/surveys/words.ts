import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'surveys.tell.asked': '县里请您填一份问卷，约 {minutes} 分钟。不记名，也可以不填',
    'surveys.tell.ends': '问卷快结束了。已经填过、不想填的，不用理会',
    'surveys.tell.pressed': '有人反映填问卷时受到了干预，请看看',
    'surveys.changed': '这份问卷刚刚被别人改过。请看看新的内容，再改一次；您填的还在。',
    'surveys.not_draft': '这份问卷已经发出，不能再改。',
    'surveys.too_many': '最多 {most} 份问卷。请先清理不用的草稿。',
    'surveys.questions_wrong': '有的题目写得不对，请看标出的地方。',
    'surveys.no_questions': '还没有题目。',
    'surveys.own_draft': '草稿是您自己写的，要由另一位同事发出。',
    'surveys.ends_early': '截止日期至少要在三天以后。',
    'surveys.nobody': '没有找到要问的人。',
    'surveys.not_open': '这份问卷现在不能填。',
    'surveys.not_over': '问卷还没有到截止日期，不能结束。',
    'surveys.not_closed': '问卷还没有结束。结束以后才有结果，免得有人盯着谁在填。',
    'surveys.not_asked': '这所学校不在这份问卷里。',
    'surveys.too_many_sheets': '这所学校最多再印 {most} 张。',
    'surveys.no_such_question': '没有这道题，或者这道题没有这样的结果。',
    'surveys.has_ballot': '您已经领过答题凭证。凭证在当时用的手机上，只有一张。',
    'surveys.ballot_unfit': '这张答题凭证不对，请重新打开问卷。',
    'surveys.no_such_ballot': '没有这个编号，或者它不能用了。请对照纸上的编号再试一次。',
    'surveys.over': '问卷已经结束，不再收了。谢谢您。',
    'surveys.sheet_unfit': '有的题没有答好，请看标出的地方。',
  },
  en: {
    'surveys.tell.asked':
      'The county asks you to fill in a questionnaire, about {minutes} {minutes|minute|minutes}. No name is kept, and you need not',
    'surveys.tell.ends': 'The questionnaire ends soon. If you have answered, or do not want to, there is nothing to do',
    'surveys.tell.pressed': 'Somebody says he was pressed over a questionnaire; please look',
    'surveys.changed':
      'Somebody has just changed this survey. Please look at it and try again; what you wrote is still there.',
    'surveys.not_draft': 'This survey has been sent out and cannot be changed.',
    'surveys.too_many': 'At most {most} surveys. Please throw away drafts nobody needs.',
    'surveys.questions_wrong': 'Some questions are not right; please look at what is marked.',
    'surveys.no_questions': 'There are no questions yet.',
    'surveys.own_draft': 'You wrote this draft yourself; a colleague has to send it out.',
    'surveys.ends_early': 'The last day has to be three days from now at least.',
    'surveys.nobody': 'There is nobody to ask.',
    'surveys.not_open': 'This survey cannot be answered now.',
    'surveys.not_over': 'The last day of this survey is not over; it cannot be closed.',
    'surveys.not_closed':
      'This survey is not closed. There are results once it is, so that nobody is watched answering.',
    'surveys.not_asked': 'This school is not in this survey.',
    'surveys.too_many_sheets': 'At most {most} more {most|sheet|sheets} can be printed for this school.',
    'surveys.no_such_question': 'There is no such question, or it has no such result.',
    'surveys.has_ballot': 'You have a ballot already. It is on the phone you used then, and there is only one.',
    'surveys.ballot_unfit': 'This ballot is not right; please open the questionnaire again.',
    'surveys.no_such_ballot':
      'There is no such code, or it cannot be used any more. Please compare it with what stands on the paper.',
    'surveys.over': 'This survey is over and takes no more answers. Thank you.',
    'surveys.sheet_unfit': 'Some questions are not answered as they should be; please look at what is marked.',
  },
});
