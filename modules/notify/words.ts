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
    'notify.no_such_robot': '这不是这里能用的群机器人地址。请从群里把机器人的 Webhook 地址整个复制过来。',
    'notify.no_robot_secret': '钉钉机器人要选“加签”，并把 SEC 开头的密钥填在这里。',
    'notify.too_many_robots': '最多登记 {most} 个群。请先移除一个。',
  },
  en: {
    'notify.push_service_unknown': 'This browser’s push service is not among those in use; it was not added.',
    'notify.not_dead': 'This message has been dealt with already.',
    'notify.no_mail': 'No letters are sent from here yet.',
    'notify.no_mail_for_pupils': 'Pupils give no e-mail address: their messages are read in Lianyu.',
    'notify.wrong_mail_code': 'That is not the code; tries left: {left}.',
    'notify.no_such_robot':
      'This is no address of a robot that is used here. Please copy the robot’s whole webhook address from the group.',
    'notify.no_robot_secret':
      'A DingTalk robot has to be signed for: choose “sign” there and enter its secret, which begins with SEC.',
    'notify.too_many_robots': 'At most {most} groups can be registered. Please remove one first.',
    'notify.mail_code_over': 'This code is no longer good. Have another sent.',
  },
});
