/** What an article of the regulation on minors online (未成年人网络保护条例, in force 2024-01-01) demands, and where it is answered. */
interface Article {
  article: number;
  demand: string;
  /** What the platform does. */
  answer: string;
  /** The sections of the pack that show it, by id. */
  sections: readonly string[];
  /** What the platform cannot answer: whoever reports says it himself. */
  own: string;
}

/** Chapter 4, articles 31 to 38, in our own words; docs/minors-audit.md tells the same. */
export const articles: readonly Article[] = [
  {
    article: 31,
    demand: '提供信息发布、即时通讯等服务的，依法要求未成年人或者监护人提供真实身份信息',
    answer: '没有公开发布和学生之间的通讯；账号都由学校名册和认领码产生，监护关系由学校当面核实',
    sections: ['kinds', 'factors'],
    own: '名册核对的办法和责任人',
  },
  {
    article: 32,
    demand: '只处理必要的个人信息；不同意、撤回同意，不得拒绝提供基本功能',
    answer: '每个目的单独说明、单独同意，不同意与同意一样容易，撤回后一分钟内停止；上学必需的依据法定职责，不靠同意',
    sections: ['kinds', 'purposes', 'texts', 'consents'],
    own: '本县另加的目的是否必要',
  },
  {
    article: 33,
    demand: '监护人引导未成年人增强保护意识，指导其行使查阅、复制、更正、补充、删除的权利',
    answer: '监护人和年满十四岁的学生在手机上自己查阅、复制、请求更正和删除，可以朗读',
    sections: ['requests'],
    own: '面向家长和学生的宣传教育',
  },
  {
    article: 34,
    demand: '为查阅、复制、更正、补充、删除提供便捷的途径，及时处理，拒绝的书面说明理由',
    answer: '全部信息可看、可下载（PDF 与 JSON）；请求有期限，逾期提醒学校并报县里；拒绝必须写理由；删除有凭证',
    sections: ['requests', 'erasures', 'retention'],
    own: '线下提出的请求',
  },
  {
    article: 35,
    demand: '发生或者可能发生泄露、篡改、丢失的，启动预案、补救，报告网信等部门，告知受影响的未成年人和监护人',
    answer: '异常查看五分钟内报警；审计记录成链，改动可查；可以向家庭推送消息',
    sections: ['alerts', 'chain'],
    own: '应急预案、演练，以及本年度事件的报告与告知',
  },
  {
    article: 36,
    demand: '对工作人员以最小授权为原则；访问未成年人个人信息须经负责人审批，记录访问情况，采取技术措施',
    answer:
      '每条权限是一条规则，敏感的要第二个人核准、到学年末失效；每次查看都有记录，家庭可查；紧急查看事后由别人复核',
    sections: ['access', 'approvals', 'reads', 'glass', 'exports', 'factors'],
    own: '负责人及其授权的管理人员名单',
  },
  {
    article: 37,
    demand: '每年自行或者委托专业机构进行合规审计，并将情况报告网信等部门',
    answer: '本审计包：由系统记录生成，带签名，可以离线核对',
    sections: ['kinds', 'purposes', 'consents', 'access', 'reads', 'requests', 'retention', 'chain'],
    own: '审计结论、整改情况和报送',
  },
  {
    article: 38,
    demand: '发现私密信息的及时提示、停止传输；发现未成年人可能遭受侵害的，保存有关记录并向公安机关报告',
    answer: '没有公开发布的地方；学生保护专员可以保全一名学生的全部资料，不清理、不删除，家庭不会知道',
    sections: ['retention'],
    own: '强制报告的办理情况（人数少，不在这里列出）',
  },
];
