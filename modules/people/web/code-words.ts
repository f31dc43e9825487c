import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the page says about signing in with a code sent to a telephone. */
export const codeWords = dictionary({
  zh: {
    title: '短信验证码登录',
    note: '监护人、学生和志愿者可以这样登录；工作人员要先设置第二步验证。',
    phone: '手机号',
    ask: '获取验证码',
    sent: '验证码已发往 {phone}，{minutes} 分钟内有效，不要告诉别人。没有收到，可能这个号码没有登记，或者还没有开通账号。',
    code: '六位验证码',
    go: '登录',
    again: '重新获取',
    againIn: '{seconds} 秒后可以重新获取',
    other: '换一个手机号',
    who: '您是哪一位？',
    whoNote: '这个手机号有几个人在用。',
    byPassword: '用密码登录',
    byCode: '用短信验证码登录',
  },
  en: {
    title: 'Sign in with a code by SMS',
    note: 'For guardians, pupils and volunteers; staff set up a second step first.',
    phone: 'Mobile number',
    ask: 'Send me a code',
    sent: 'A code is on its way to {phone}. It works for {minutes} minutes; tell it to nobody. If nothing arrives, the number may not be known here, or has no account yet.',
    code: 'Code of six digits',
    go: 'Sign in',
    again: 'Send another',
    againIn: 'Another can be sent in {seconds} {seconds|second|seconds}',
    other: 'Another number',
    who: 'Who are you?',
    whoNote: 'Several people use this number.',
    byPassword: 'Sign in with a password',
    byCode: 'Sign in with a code by SMS',
  },
});
