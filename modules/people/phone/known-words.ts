import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says where several people share it. */
export const knownWords = dictionary({
  zh: {
    who: '谁来登录？',
    ending: '{called} · 尾号 {end}',
    another: '换一个人',
    forget: '从名单里去掉',
    remember: '在这部手机上记住我',
    rememberNote: '下次点一下就选到您。名单上只有姓和身份，只存在这部手机上。',
    rememberLogin: '也记住登录名或手机号（拿到这部手机的人看得到）',
    shared: '全家合用的手机',
    sharedNote: '换人用之前请退出，下一个人登录时，您看过的内容就从手机上清除。要借出或送人，就让所有人都退出。',
    allOut: '所有人退出这部手机',
    allOutSure: '在这部手机上登录过的人都会退出，名单和看过的内容都会清除。没送出的会等本人下次在这里登录。',
    keep: '不用',
  },
  en: {
    who: 'Who signs in?',
    ending: '{called} · ends in {end}',
    another: 'Somebody else',
    forget: 'Take off this list',
    remember: 'Remember me on this phone',
    rememberNote:
      'Next time one tap finds you. The list has your first letter and role alone, and stays on this phone.',
    rememberLogin: 'Keep my login or number too (whoever holds this phone can see it)',
    shared: 'A phone the family shares',
    sharedNote:
      'Sign out before somebody else takes it: what you have read leaves the phone when the next one signs in. Before lending it or giving it away, sign everybody out.',
    allOut: 'Sign everybody out of this phone',
    allOutSure:
      'Whoever has signed in on this phone is signed out; the list and all that was read here go. What was not sent waits for its sender to sign in here again.',
    keep: 'Leave it',
  },
});
