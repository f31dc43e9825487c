import type { Entry, Severity, WordList } from '#engines/moderation/find-words.ts';

/** What words are held for; `harm` is delivered and heard at once: who writes of it needs help. */
export type Category = 'insult' | 'threat' | 'sexual' | 'fraud' | 'drugs' | 'harm';

/** A `*` behind words: they are found by their letters alone, since too much of what people say sounds so. */
const listed: Readonly<Record<Category, readonly [Severity, string][]>> = {
  insult: [
    [
      2,
      '傻逼 傻b* 煞笔* 沙比* 煞比* 沙币* shabi* 你妈死了* 你妈死* 死妈* 操你妈 草泥马 你妈的* 他妈的* 妈了个逼 去你妈的 滚你妈 狗日的 王八蛋 狗杂种 死全家 不要脸的东西 脑残 废物东西 贱人 婊子 nmsl* cnm* sb* fuck*',
    ],
  ],
  threat: [[3, '弄死你 打死你 杀了你 砍死你 杀你全家 弄死你全家 找人打你 等着挨打 放你的血']],
  sexual: [[3, '约炮 裸照 裸聊 援交 色情片 色情视频 一夜情 上床吗 发张裸照']],
  fraud: [[2, '刷单返利 裸贷 校园贷 网络赌博 博彩平台 代开发票 办假证 代写作业收费 内部名额先付款 日赚千元']],
  drugs: [[3, '卖冰毒 冰毒* 海洛因 摇头丸 笑气 上头电子烟 大麻叶']],
  harm: [
    [
      3,
      '自杀 想死 不想活了 不想活* 活不下去 活够了* 不如死* 想去死* 一死了之* 生不如死* 生无可恋* 一觉不醒* 寻短见* 寻死* 自尽* 割腕 割手腕* 割脉* 跳楼 跳河* 跳江* 上吊* 喝农药* 轻生 自残 自伤* 遗书* 想鼠* 自s* 自sha*',
    ],
    [
      3,
      '性侵 猥亵 强奸 强暴* 性骚扰* 家暴* 家庭暴力* 被家暴 被虐待 虐待* 毒打* 暴打* 围殴* 殴打* 遍体鳞伤 鼻青脸肿* 浑身是伤* 满身是伤* 一身伤* 一身是伤* 满身伤* 青一块紫一块* 烟头烫* 往死里打* 霸凌* 欺凌* 离家出走',
    ],
  ],
};

const entryOf = (category: Category, severity: Severity, said: string): Entry => {
  const words = said.replace('*', '');
  return { id: `${category}/${words}`, words, category, severity, bySound: !said.endsWith('*') };
};

/** A small list of our own: what nobody should be sent, and what must not be overheard. */
export const wordList: WordList = {
  entries: Object.entries(listed).flatMap(([category, rows]) =>
    rows.flatMap(([severity, words]) => words.split(' ').map((one) => entryOf(category as Category, severity, one))),
  ),
  harmless: [
    '紫砂',
    '想四',
    '像四',
    '向四',
    '响四',
    '想思',
    '相思',
    '想死你了',
    '想死我了',
    '想死妈妈',
    '想死爸爸',
    '跳楼梯',
    '防校园霸凌',
    '防霸凌',
    '反霸凌',
    '讲了家暴',
    '讲家暴',
    '反家暴',
    '帮助想自杀',
    '预防自杀',
    '作业多到想死',
    '笑到想死',
    '尴尬到想死',
    '跳楼机',
    '消气',
    '小旗',
    '小气',
    '小器',
    '笑起',
    '校旗',
    '轻声',
    '青生',
    '自惨',
    '老残',
    '建人',
    '见人',
    '剑人',
    '简任',
    '践人',
    '贱人心',
    '不想活动',
    '不如死记',
    '上吊桥',
    '上吊车',
    '上吊床',
    '防性侵',
    '预防性侵',
    '防自杀',
    '预防自杀',
    '防自伤',
    '防家暴',
    '反家暴',
    '反家庭暴力',
    '防家庭暴力',
    '防霸凌',
    '反霸凌',
    '防欺凌',
    '反欺凌',
    '防校园欺凌',
    '防学生欺凌',
    '反校园欺凌',
    '预防欺凌',
    '预防校园欺凌',
    '欺凌防治',
    '欺凌治理',
    '欺凌主题',
    '欺凌专题',
    '欺凌教育',
    '虐待动物',
    '虐待小动物',
    '虐待小猫',
    '虐待小狗',
  ],
  traditional:
    '殺杀媽妈殘残腦脑賤贱廢废東东遺遗書书約约視视頻频裸裸賭赌網网絡络貸贷單单內内額额開开發发證证離离輕轻樓楼鱗鳞虐虐傷伤話话餘余們们沒没個个煙烟電电強强姦奸',
};
