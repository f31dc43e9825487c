import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the pages about accounts at other sites say. */
export const issuerWords = dictionary({
  zh: {
    signInAt: '用{label}登录',
    coming: '正在登录',
    notYet: '没有登录成功',
    toSignIn: '去登录',
    toSecurity: '回到安全设置',
    identities: '关联的账号',
    note: '关联之后，可以用那边的账号登录这里；第二步验证照样要做。那边的姓名、邮箱和电话，这里不要，也不看。',
    none: '还没有关联任何账号。',
    linked: '{at} 关联',
    used: '上次使用 {at}',
    link: '关联{label}',
    unlink: '解除关联',
    unlinked: '已解除关联',
    openAt: '用{label}开通，不设密码',
  },
  en: {
    signInAt: 'Sign in with {label}',
    coming: 'Signing in',
    notYet: 'Not signed in',
    toSignIn: 'Sign in',
    toSecurity: 'Back to security',
    identities: 'Linked accounts',
    note: 'A linked account elsewhere signs you in here; the second step stays. No name, mail or telephone is asked for there, or looked at.',
    none: 'No account is linked yet.',
    linked: 'linked {at}',
    used: 'last used {at}',
    link: 'Link {label}',
    unlink: 'Unlink',
    unlinked: 'Unlinked',
    openAt: 'Open with {label}, without a password',
  },
});
