import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'resources.no_such_category': '没有这个资源类别。',
    'resources.bad_schedule': '时间安排写得不对：{reason}。',
    'resources.capacity_below_bookings': '已有 {booked} 个名额被占用，不能改得更少。',
    'resources.no_such_step': '资源现在的状态不能这样变更。',
    'resources.vetting_expired': '提供者的审核已经过期，重新审核之前不能发布。',
    'resources.full': '名额已满。',
    'resources.code_taken': '这个编号已经是另一个提供者的。',
    'resources.already_volunteer': '这个人（姓名和手机号相同）已经是志愿者，编号不同。',
    'resources.not_a_credit_code': '不是统一社会信用代码，请核对每一位。',
    'resources.weekly_without_days': '看不出是每周哪几天。请写成：周二、周四 19:00-19:45。',
    'resources.weekly_without_times': '看不出从几点到几点。请写成：周二、周四 19:00-19:45。',
  },
  en: {
    'resources.no_such_category': 'There is no such category.',
    'resources.bad_schedule': 'The times are not written correctly: {reason}.',
    'resources.capacity_below_bookings': '{booked} places are booked; it cannot be fewer.',
    'resources.no_such_step': 'A resource in this state cannot take this step.',
    'resources.vetting_expired': 'The provider’s vetting has run out; nothing can be published before it is renewed.',
    'resources.full': 'There is no free place.',
    'resources.code_taken': 'This code belongs to another provider.',
    'resources.already_volunteer':
      'This person (the same name and number) is a volunteer already, under another number.',
    'resources.not_a_credit_code': 'This is no unified social credit code. Please check every character.',
    'resources.weekly_without_days': 'It is not clear on which days of the week. Please write: TU,TH 19:00-19:45.',
    'resources.weekly_without_times': 'It is not clear from when to when. Please write: TU,TH 19:00-19:45.',
  },
});
