import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'people.wrong_password': '名字或密码不对。',
    'people.weak_password': '密码太容易猜到，请换一个至少十个字的密码。',
    'people.link_spent': '这个链接已经用过，或者已经过期。',
    'people.not_yours_to_decide': '未满十四岁由监护人决定；年满十四岁由本人决定。',
    'people.stage.primary': '{grade}年级{number}班',
    'people.stage.junior': '初{grade}（{number}）班',
    'people.stage.senior': '高{grade}（{number}）班',
    'people.purpose.service.mental': '心理健康服务',
    'people.purpose.service.mental.text':
      '县里会为孩子找一位经过审核的心理辅导志愿者或机构。对方只知道孩子的名（不含姓）、年级和学校，见面时有学校老师在场或在线。不同意没有任何影响，以后随时可以改。',
    'people.purpose.service.general': '教育与成长服务',
    'people.purpose.service.general.text':
      '县里会为孩子找一位经过审核的志愿者或机构提供所需的服务。对方只知道孩子的名（不含姓）、年级和学校。不同意没有任何影响，以后随时可以改。',
  },
  en: {
    'people.wrong_password': 'The name or the password is wrong.',
    'people.weak_password': 'This password is too easy to guess; please choose another of at least ten characters.',
    'people.link_spent': 'This link has been used or has run out.',
    'people.not_yours_to_decide': 'Under fourteen the guardian decides, from fourteen the pupil.',
    'people.stage.primary': 'Grade {grade}, class {number}',
    'people.stage.junior': 'Junior {grade}, class {number}',
    'people.stage.senior': 'Senior {grade}, class {number}',
    'people.purpose.service.mental': 'Mental health service',
    'people.purpose.service.mental.text':
      'The county looks for a vetted counselling volunteer or organisation for your child. They learn only the given name, grade and school, and meet with a teacher present or online. Refusing has no consequences, and you can change it at any time.',
    'people.purpose.service.general': 'Educational service',
    'people.purpose.service.general.text':
      'The county looks for a vetted volunteer or organisation for what your child needs. They learn only the given name, grade and school. Refusing has no consequences, and you can change it at any time.',
  },
});
