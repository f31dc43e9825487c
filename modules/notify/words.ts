import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says of messages; their own words are said by whoever tells them. */
export const words = dictionary({
  zh: {
    'notify.push_service_unknown': '这个浏览器的推送服务不在可用的名单里，没有登记。',
    'notify.not_dead': '这条消息已经处理过了。',
    'notify.no_mail': '这里还不能发邮件。',
    'notify.no_mail_for_pupils': '学生不用登记邮箱，消息在联育里看。',
    'notify.wrong_mail_code': '验证码不对，还可以试 {left} 次。',
    'notify.mail_code_over': '验证码已失效，请再发一次。',
  },
  en: {
    'notify.push_service_unknown': 'This browser’s push service is not among those in use; it was not added.',
    'notify.not_dead': 'This message has been dealt with already.',
    'notify.no_mail': 'No letters are sent from here yet.',
    'notify.no_mail_for_pupils': 'Pupils give no e-mail address: their messages are read in Lianyu.',
    'notify.wrong_mail_code': 'That is not the code; tries left: {left}.',
    'notify.mail_code_over': 'This code is no longer good. Have another sent.',
  },
});
