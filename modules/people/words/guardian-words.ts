import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says of guardians, and of who claims a child. */
export const guardianWords = dictionary({
  zh: {
    'people.not_a_guardian': '这个人不是、也没有做过这个孩子的监护人。',
    'people.already_guardian': '这个手机号的主人已经是这个孩子的监护人了。要开通账号，请用“邀请”。',
    'people.claim_wrong': '手机号或认领码不对，或者认领码已经用过、过期（72 小时）。请核对，或向班主任要一个新的。',
    'people.claim_sign_in': '这个手机号已经有账号。请先登录，再认领。',
    'people.claim_not_yours': '现在登录的账号登记的不是这个手机号。请先退出登录，再认领。',
    'people.claim_decided': '这次认领已经处理过了。',
    'people.own_claim': '您自己的认领，请校长来确认。',
    'people.entrusted_later': '委托照护不能从今天以后开始。',
    'people.not_on_probation': '只有刚确认、七天观察期里的监护关系可以撤回；其他的由名册结束。',
    'people.not_left_behind': '只有留守儿童才登记社区联系人。',
    'people.not_a_worker': '社区联系人只能是本县现任的社区工作者。',
    'people.relation.father': '父亲',
    'people.relation.mother': '母亲',
    'people.relation.grandparent': '祖父母、外祖父母',
    'people.relation.other': '其他监护人',
    'people.tell.claim_family':
      '有人用学校给的认领码，申请成为您孩子的监护人，正等学校确认。如果您不认识这个人，请马上告诉班主任。',
    'people.tell.claim_school': '有人用认领码申请成为学生的监护人，请核对身份后确认或不确认。',
    'people.tell.claim_lead': '一个受法院文书保护的孩子有了新的认领，请与班主任核对是谁。',
    'people.tell.claim_confirmed': '学校确认了您的认领，现在可以看到孩子了。',
    'people.tell.claim_refused': '学校没有确认您的认领。有疑问，请联系学校。',
    'people.tell.attempt': '一位受限制的监护人今天想看本校一个孩子的情况，系统没有给他看，也没有告诉他原因。',
  },
  en: {
    'people.not_a_guardian': 'This person is no guardian of this child, and never was.',
    'people.already_guardian':
      'Whoever has this number is a guardian of the child already. For an account, please use an invitation.',
    'people.claim_wrong':
      'The number or the code is wrong, or the code has been used or has run out (72 hours). Please check, or ask the homeroom teacher for a new one.',
    'people.claim_sign_in': 'There is an account with this number. Please sign in first, then claim.',
    'people.claim_not_yours': 'Whoever is signed in here has another number. Please sign out first, then claim.',
    'people.claim_decided': 'This claim has been dealt with.',
    'people.own_claim': 'Your own claim is for the school leader to confirm.',
    'people.entrusted_later': 'Entrusted care cannot begin after today.',
    'people.not_on_probation':
      'Only a guardian the school has confirmed within seven days can be taken back; others end with the roster.',
    'people.not_left_behind': 'Only a left-behind child has a contact in the community.',
    'people.not_a_worker': 'Only a community worker of the county can be a contact.',
    'people.relation.father': 'Father',
    'people.relation.mother': 'Mother',
    'people.relation.grandparent': 'Grandparent',
    'people.relation.other': 'Another guardian',
    'people.tell.claim_family':
      'Somebody claims with a code of the school to be a guardian of your child, and waits for the school. If you do not know of it, tell the homeroom teacher at once.',
    'people.tell.claim_school':
      'Somebody claims to be a pupil’s guardian. Please see who it is, then confirm or refuse.',
    'people.tell.claim_lead':
      'There is a claim for a child an order protects. Please see with the homeroom teacher who it is.',
    'people.tell.claim_confirmed': 'The school has confirmed you. You can see the child now.',
    'people.tell.claim_refused': 'The school has not confirmed you. Please ask the school.',
    'people.tell.attempt':
      'A guardian under an order wanted to look at a child of the school today. He was shown nothing, and not told why.',
  },
});
