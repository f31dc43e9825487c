import { dictionary } from '#platform/i18n/dictionary.ts';

export const handoverWords = dictionary({
  zh: {
    title: '没送出的换到另一部手机',
    give: '从这部手机拿走',
    giveNote: '这部手机快不行了，或者一直没有网络：把没送出的存成一个文件，发到另一部手机上送出。同一件事不会办两次。',
    giveNone: '这部手机上没有还没送出的。',
    giveDo: '存成文件（{count} 件）',
    code: '打开文件要用的号码：{code}',
    codeNote: '请抄下来，离开这一页就看不到了。号码不要和文件放在一起发。',
    take: '在这部手机接着送',
    takeNote: '请先用同一个人的账号登录，再选文件，输入号码。',
    file: '文件',
    typed: '号码',
    takeDo: '接过来',
    taken: '接过来 {count} 件，正在送出。',
    takenNone: '没有要接的：已经在这里，或者是别人的。',
    wrong: '打不开：号码不对，或者不是这种文件。',
  },
  en: {
    title: 'Move what was not sent to another phone',
    give: 'Take it from this phone',
    giveNote:
      'This phone is failing, or has no network for long: keep what was not sent as a file and send it from another phone. Nothing is done twice.',
    giveNone: 'Everything on this phone was sent.',
    giveDo: 'Keep as a file ({count} {count|thing|things})',
    code: 'The file opens with: {code}',
    codeNote: 'Please write it down: it is gone when you leave this page. Do not send it along with the file.',
    take: 'Go on with it on this phone',
    takeNote: 'Sign in as the same person first, then choose the file and type the code.',
    file: 'File',
    typed: 'Code',
    takeDo: 'Take over',
    taken: '{count} {count|thing was|things were} taken over and {count|is|are} being sent.',
    takenNone: 'Nothing to take over: it is here already, or somebody else’s.',
    wrong: 'It does not open: the code is another, or it is not such a file.',
  },
});
