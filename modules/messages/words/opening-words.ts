import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says of lawful openings of pupils' messages. */
export const openingWords = dictionary({
  zh: {
    'messages.of_the_family': '您是、曾经是，或者申请过做这个孩子的监护人，这件事不能由您来办。请由别人来办。',
    'messages.in_his_talk': '您是这名学生对话里的一位大人，不能打开或复核。请由别人来办。',
    'messages.nothing_to_open': '这名学生没有和大人的对话，没有可以打开的内容；未满八岁的孩子都没有。',
    'messages.opened_already': '这名学生的消息正由人依同一理由打开，或者正等复核。请先等它结束。',
    'messages.objected_before': '您上一次打开这名学生的消息被反对。{days} 天内请由另一位学生保护专员来判断。',
    'messages.not_a_minor': '他已满十八岁，为保护未成年人而紧急打开的规定不适用。有危险请马上去找他，或者打 110。',
    'messages.told_too_late': '最多 {days} 天以后必须告诉学生。请选早一些的日期。',
    'messages.not_yet': '日期不能晚于今天。',
    'messages.own_opening': '自己提出的打开，要由别人确认或反对。',
    'messages.opening_decided': '已经有人作了决定，或者已经过期。',
    'messages.list_openings.looked': '看了谁依法打开过学生的消息',
    'messages.read_opening.looked': '依法看了学生和大人的对话',
    'messages.take_opening.looked': '依法把学生和大人的对话交给了机关',
    'messages.tell.opening_begun': '有人紧急打开了一名学生的消息，请在 24 小时内确认或反对。',
    'messages.tell.opening_for_bureau':
      '{school}有人紧急打开了一名学生的消息，本校没有别的专员，请由教育局确认或反对。',
    'messages.tell.opening_again': '{school}的同一位专员 30 天内又一次紧急打开了学生的消息，请向学校了解。',
    'messages.tell.opening_late': '{school}有一次紧急打开学生消息，24 小时没有人复核，请由教育局确认或反对。',
    'messages.tell.opening_audited': '一所学校有人依法打开了学生的消息。',
    'messages.tell.demand_entered': '{school}登记了一份机关的书面要求，请对照原件核准或不核准。',
    'messages.tell.demand_opened': '一份机关的书面要求已经核准，一名学生的消息已打开。',
    'messages.tell.opening_confirmed': '您提出的打开，别人已确认。',
    'messages.tell.opening_objected': '您提出的打开被反对，已经关闭。',
    'messages.tell.opening_of_yours': '有一件和你有关的事，请打开看看。',
    'messages.tell.opening_in_talk': '您参加的一段学生对话，有人依法打开过。',
    'people.looked_by.bureau:second': '因为要由教育局的第二个人决定',
    'people.looked_by.self:reader': '因为依法打开',
    'people.looked_by.self:taker': '因为依法打开',
  },
  en: {
    'messages.of_the_family':
      'You are, were or asked to be a guardian of this child: this is not for you to do. Please leave it to another.',
    'messages.in_his_talk':
      'You are one of the two adults of this pupil’s talk: you neither open nor review this. Please leave it to another.',
    'messages.nothing_to_open':
      'This pupil has no talk with adults; there is nothing to open. No child under eight has one.',
    'messages.opened_already':
      'This pupil’s messages are open on the same ground, or wait for a review. Please wait until that is over.',
    'messages.objected_before':
      'The last time you opened this pupil’s messages was objected to. For {days} days another safeguarding lead has to judge.',
    'messages.not_a_minor':
      'He is of age, and the rule that protects minors in an emergency does not hold for him. In danger, please go to him at once, or ring 110.',
    'messages.told_too_late': 'The pupil has to be told within {days} days. Please choose an earlier day.',
    'messages.not_yet': 'The day must not be later than today.',
    'messages.own_opening': 'What you asked to open yourself another confirms or objects to.',
    'messages.opening_decided': 'Somebody has decided on it already, or its time is over.',
    'messages.list_openings.looked': 'Looked who has opened pupils’ messages by law',
    'messages.read_opening.looked': 'Read a pupil’s talk with adults by law',
    'messages.take_opening.looked': 'Handed a pupil’s talk with adults to an authority by law',
    'messages.tell.opening_begun':
      'Somebody opened a pupil’s messages in an emergency; please confirm or object within 24 hours.',
    'messages.tell.opening_for_bureau':
      'At {school} somebody opened a pupil’s messages in an emergency. It has no other lead: the bureau confirms or objects.',
    'messages.tell.opening_again':
      'At {school} the same lead opened pupils’ messages in an emergency again within 30 days; please ask the school.',
    'messages.tell.opening_late':
      'At {school} nobody has looked within 24 hours at an emergency opening of a pupil’s messages: the bureau confirms or objects.',
    'messages.tell.opening_audited': 'At a school somebody opened a pupil’s messages by law.',
    'messages.tell.demand_entered':
      '{school} entered an authority’s written demand; please compare it with the paper and approve it or not.',
    'messages.tell.demand_opened': 'An authority’s written demand was approved: a pupil’s messages are open.',
    'messages.tell.opening_confirmed': 'What you asked to open was confirmed by another.',
    'messages.tell.opening_objected': 'What you asked to open was objected to, and is closed.',
    'messages.tell.opening_of_yours': 'There is something that concerns you; please open it.',
    'messages.tell.opening_in_talk': 'A talk with a pupil that you are in was opened by law.',
    'people.looked_by.bureau:second': 'Because a second person, of the bureau, decides',
    'people.looked_by.self:reader': 'Because it was opened by law',
    'people.looked_by.self:taker': 'Because it was opened by law',
  },
});
