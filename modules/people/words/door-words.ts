import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says at the door: passwords, invitations, second factors, other ways to sign in, devices. */
export const doorWords = dictionary({
  zh: {
    'people.wrong_password': '登录名、手机号或密码不对。几个人合用的手机号不能用来登录，请改用登录名。',
    'people.wrong_old_password': '现在的密码不对。',
    'people.login_taken': '这个登录名已经有人用了，请换一个。',
    'people.invitation_unknown': '这个邀请链接不对：可能没有复制完整，或者已经换成了新的。请向发给您的人要一个新的。',
    'people.invitation_used': '这个邀请链接已经用过。请直接登录；忘了密码，请向发给您的人要一个新的。',
    'people.invitation_revoked': '这个邀请链接已经收回。请向发给您的人要一个新的。',
    'people.invitation_expired': '这个邀请链接已经过期（72 小时）。请向发给您的人要一个新的。',
    'people.common_password': '很多人都用这个密码，别人最先试的就是它。请换一个，比如一句只有您知道的话。',
    'people.telling_password':
      '密码里有别人也知道的：姓名、登录名、手机号、县名、学校名。请换一个，比如一句只有您知道的话。',
    'people.weak_password': '密码太容易猜到，请换一个至少十个字的密码。',
    'people.link_spent': '这个链接已经用过、已经过期，或者已经换成了新的。',
    'people.already_set_up': '这里已经有县了。要再建一个，请在服务器上运行 npm start -- --new-county。',
    'people.not_a_county_code': '不是六位的县级代码（GB/T 2260）。99 开头的代码只用于演示。',
    'people.no_account': '您是选择角色进来的，没有自己的账号，不能设置第二步验证。',
    'people.wrong_code': '验证码不对，或者已经用过。请等下一个验证码，或用一个还没用过的恢复码。',
    'people.sign_in_over': '这次登录已经过了五分钟，或者已经完成。请从头登录。',
    'people.passkey_refused': '这个通行密钥没有通过验证。请换一个已经添加的通行密钥，或者用密码登录。',
    'people.passkey_over': '时间超过了五分钟，或者已经用过一次。请再试一次。',
    'people.last_factor': '工作人员必须有第二步验证。要换掉这一个，请先添加另一个。',
    'people.factor_required': '请先在“安全设置”里设置第二步验证：工作人员登录十四天之后必须有。',
    'people.tell.sessions_ended':
      '邀请您的人已让您在所有手机和电脑上退出登录。不知道是为什么，请问学校或教育局，并修改密码。',
    'people.tell.factors_reset':
      '您的第二步验证已被解除，请重新设置。如果不是您要求的，请马上修改密码，并告诉学校或教育局。',
    'people.factor_needed': '您设置了第二步验证，请用它确认是您本人；只有密码不够。',
    'people.issuer_way_over': '这次登录已经过了十分钟、已经完成，或者不是在这个浏览器里开始的。请从头登录。',
    'people.not_linked':
      '那边的账号还没有与这里的账号关联。请先用登录名和密码登录，在“安全设置”里关联；还没有账号，请打开邀请链接。',
    'people.linked_to_another': '那边的账号已经与这里的另一个账号关联。',
    'people.only_door': '这是您唯一的登录方式，不能解除。请先向邀请您的人要一个链接，设好密码。',
    'people.no_codes': '这里不发短信验证码，请用密码登录。',
    'people.wrong_one_time_code': '验证码不对，还可以再试 {left} 次。',
    'people.one_time_code_over': '这个验证码已经失效：过了五分钟、用过了，或者试错了五次。请重新获取。',
    'people.browser.wechat': '微信',
    'people.browser.dingtalk': '钉钉',
    'people.browser.qq': 'QQ',
    'people.browser.uc': 'UC 浏览器',
    'people.browser.huawei': '华为浏览器',
    'people.browser.xiaomi': '小米浏览器',
    'people.browser.edge': 'Edge',
    'people.browser.firefox': '火狐',
    'people.browser.chrome': 'Chrome',
    'people.browser.safari': 'Safari',
    'people.browser.other': '其他浏览器',
    'people.system.harmony': '鸿蒙',
    'people.system.android': '安卓',
    'people.system.iphone': 'iPhone',
    'people.system.ipad': 'iPad',
    'people.system.windows': 'Windows',
    'people.system.mac': 'Mac',
    'people.system.linux': 'Linux',
    'people.system.other': '其他设备',
  },
  en: {
    'people.wrong_password':
      'The login, the number or the password is wrong. A number several people share does not sign in: please use the login name.',
    'people.wrong_old_password': 'This is not your present password.',
    'people.login_taken': 'Somebody has this login name already. Please choose another.',
    'people.invitation_unknown':
      'This link is not right: it may be incomplete, or a newer one has taken its place. Please ask whoever gave it to you for a new one.',
    'people.invitation_used':
      'This link has been used. Please sign in; if you forgot the password, ask whoever gave it to you for a new link.',
    'people.invitation_revoked': 'This link was taken back. Please ask whoever gave it to you for a new one.',
    'people.invitation_expired': 'This link has run out (72 hours). Please ask whoever gave it to you for a new one.',
    'people.common_password':
      'Many people use this password, so it is tried first. Please choose another, such as a sentence only you know.',
    'people.telling_password':
      'This password holds what others know too: a name, the login, a telephone number, the county or the school. Please choose another, such as a sentence only you know.',
    'people.weak_password': 'This password is too easy to guess; please choose another of at least ten characters.',
    'people.link_spent': 'This link has been used, has run out, or a newer one has taken its place.',
    'people.already_set_up':
      'There is a county already. To make one more, run npm start -- --new-county on the server.',
    'people.not_a_county_code':
      'This is no code of a county, six digits of GB/T 2260. Codes that begin with 99 are for demonstrations.',
    'people.no_account': 'You came in by picking a role and have no account of your own to guard.',
    'people.wrong_code':
      'The code is wrong, or was used already. Please wait for the next one, or use a recovery code that was not used yet.',
    'people.sign_in_over': 'This sign-in is older than five minutes, or done. Please begin again.',
    'people.passkey_refused':
      'This passkey was not accepted. Please take one that was added to the account, or sign in with the password.',
    'people.passkey_over': 'This is older than five minutes, or was used once already. Please try again.',
    'people.last_factor': 'Staff need a second factor. To change this one, please add another first.',
    'people.factor_required':
      'Please set up a second factor under “Security” first: staff need one from fourteen days after they first signed in.',
    'people.tell.sessions_ended':
      'Whoever may invite you has signed you out on every phone and computer. If you do not know why, ask your school or the bureau, and change your password.',
    'people.tell.factors_reset':
      'Your second factor was taken away; please set up another. If you did not ask for it, change your password at once and tell your school or the bureau.',
    'people.factor_needed':
      'You have a second factor: please prove with it that it is you. The password alone is not enough.',
    'people.issuer_way_over':
      'This sign-in is older than ten minutes, done, or was begun in another browser. Please begin again.',
    'people.not_linked':
      'Your account there is not linked to one here yet. Sign in with login and password first and link it under “Security”; who has no account yet opens his invitation.',
    'people.linked_to_another': 'Your account there is linked to another account here.',
    'people.only_door':
      'It is your only way in and stays. Ask whoever invited you for a link, and choose a password first.',
    'people.no_codes': 'No codes are sent here. Please sign in with your password.',
    'people.wrong_one_time_code': 'The code is wrong. You can try {left} more {left|time|times}.',
    'people.one_time_code_over':
      'This code works no longer: it is older than five minutes, was used, or was mistyped five times. Please ask for a new one.',
    'people.browser.wechat': 'WeChat',
    'people.browser.dingtalk': 'DingTalk',
    'people.browser.qq': 'QQ',
    'people.browser.uc': 'UC Browser',
    'people.browser.huawei': 'Huawei Browser',
    'people.browser.xiaomi': 'Mi Browser',
    'people.browser.edge': 'Edge',
    'people.browser.firefox': 'Firefox',
    'people.browser.chrome': 'Chrome',
    'people.browser.safari': 'Safari',
    'people.browser.other': 'another browser',
    'people.system.harmony': 'HarmonyOS',
    'people.system.android': 'Android',
    'people.system.iphone': 'iPhone',
    'people.system.ipad': 'iPad',
    'people.system.windows': 'Windows',
    'people.system.mac': 'Mac',
    'people.system.linux': 'Linux',
    'people.system.other': 'another device',
  },
});
