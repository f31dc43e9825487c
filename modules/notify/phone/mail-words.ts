import { dictionary } from '#platform/i18n/dictionary.ts';

/** What is said on the phone of where letters go. */
export const mailWords = dictionary({
  zh: {
    title: '用邮箱告诉您',
    none: '有消息等您看，可以发邮件告诉您。没有邮箱也没关系。',
    goes: '有消息等您看，就发邮件到 {address}。',
    give: '填一个邮箱',
    other: '换一个邮箱',
    address: '邮箱',
    whole: '请写完整的邮箱，比如 name@qq.com。',
    send: '发验证码到邮箱',
    code: '打开 {address} 的邮件，把里面的六位数字填在这里',
    digits: '验证码是六位数字。',
    confirm: '填好了',
    notNow: '先不填',
    end: '不用邮箱了',
  },
  en: {
    title: 'Told by e-mail',
    none: 'A letter can tell you when something waits. It is fine to have no e-mail.',
    goes: 'When something waits, a letter goes to {address}.',
    give: 'Enter an address',
    other: 'Another address',
    address: 'E-mail address',
    whole: 'Please enter the whole address, such as name@qq.com.',
    send: 'Send a code there',
    code: 'Open the letter at {address} and enter its six digits here',
    digits: 'The code has six digits.',
    confirm: 'Done',
    notNow: 'Not now',
    end: 'No more e-mail',
  },
});
