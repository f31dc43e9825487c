import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says of consents and their purposes. */
export const consentWords = dictionary({
  zh: {
    'people.not_yours_to_decide': '未满十四岁由监护人决定；年满十四岁由本人决定。',
    'people.nothing_to_decide': '这一项不需要您决定，或者没有您看到的这一版文本。请刷新后再看。',
    'people.decided_since': '您后来在别处又作过决定，这次的同意没有算数。请再看一看，仍愿意的话再同意一次。',
    'people.text_stands': '已经有这样一版文本了，请刷新后再看。',
    'people.tell.new_text': '“{title}”的说明有了新的一版，内容比以前多。以前的同意不再算数，请看过再决定。',
    'people.tell.fourteen': '您年满十四岁了：个人信息的事，从今天起由您自己决定。监护人以前的同意不再算数，请看一看。',
    'people.tell.fourteen_child': '孩子年满十四岁了：个人信息的事，从今天起由孩子自己决定。您以前的决定不再算数。',
    'people.tell.decided_himself': '孩子自己就“{title}”作了决定。',
    'people.purpose.service.mental': '心理健康服务',
    'people.purpose.service.mental.text':
      '县里会为孩子找一位经过审核的心理辅导志愿者或机构。对方只知道孩子的名（不含姓）、年级和学校，见面时有学校老师在场或在线。不同意没有任何影响，以后随时可以改。',
    'people.purpose.service.general': '教育与成长服务',
    'people.purpose.service.general.text':
      '县里会为孩子找一位经过审核的志愿者或机构提供所需的服务。对方只知道孩子的名（不含姓）、年级和学校。不同意没有任何影响，以后随时可以改。',
  },
  en: {
    'people.not_yours_to_decide': 'Under fourteen the guardian decides, from fourteen the pupil.',
    'people.nothing_to_decide':
      'There is nothing to decide here, or not on the text you have seen. Please read it again.',
    'people.decided_since':
      'You have decided otherwise elsewhere since, so this yes does not count. Please look again, and agree once more if you still do.',
    'people.text_stands': 'There is a version like this already. Please read it again.',
    'people.tell.new_text':
      'There is a new text on “{title}”, and it allows more. What was agreed to before counts no more; please read it and decide.',
    'people.tell.fourteen':
      'You are fourteen: from today you decide about your own data. What your guardians agreed to counts no more; please have a look.',
    'people.tell.fourteen_child':
      'Your child is fourteen and decides about his own data from today. What you decided counts no more.',
    'people.tell.decided_himself': 'Your child has decided himself on “{title}”.',
    'people.purpose.service.mental': 'Mental health service',
    'people.purpose.service.mental.text':
      'The county looks for a vetted counselling volunteer or organisation for your child. They learn only the given name, grade and school, and meet with a teacher present or online. Refusing has no consequences, and you can change it at any time.',
    'people.purpose.service.general': 'Educational service',
    'people.purpose.service.general.text':
      'The county looks for a vetted volunteer or organisation for what your child needs. They learn only the given name, grade and school. Refusing has no consequences, and you can change it at any time.',
  },
});
