import { expect, test } from 'vitest';
import { judge } from '#modules/messages/server/moderation/judge.ts';

/** What guardians and teachers write every day, and what sounds like words of the list. */
const ordinary = `老师您好，小雨今天发烧38度5，请假一天。
收到，让孩子好好休息，作业我让同桌带回去。
王老师，孩子的水杯忘在教室了，蓝色的，麻烦您帮忙看一下。
明天下午三点放学，请按时到校门口东侧接孩子。
他奶奶来接，电话没变，谢谢老师。
数学卷子订正了吗？第五题还是不太会。
这次测验进步很大，请多鼓励孩子。
孩子说和同学闹了点矛盾，已经和好了。
家里茶壶是紫砂的，泡茶慢慢来。
周五有跳绳比赛，请穿运动鞋。
请家长不要让孩子跑楼梯、跳楼梯，注意安全。
体育课体操你们班练得最好。
妈妈的手机号换了，请记一下。
爸爸在外地打工，过年才回来。
孩子想家，晚上哭了，想妈妈。
想死你了，妈妈过年一定回来。
请把健康码和接种证明的复印件交给校医。
课后服务报名表已经填好。
这个月餐费还没交吧？我明天转给您。
学校没有收这笔费用，请不要向陌生人转账。
孩子近视又加深了，需要调座位吗？
可以调到第二排，别担心。
读书笔记写了两页，字比以前工整多了。
他昨天看书到十点，早上起不来。
校车改在七点十分发车。
请给孩子剪指甲，周一检查卫生。
孩子在学校吃得惯吗？
午饭吃了两碗，胃口很好。
老师辛苦了，教师节快乐！
这孩子建人缘，见人就笑。
小气球和小旗子周三带来，布置教室用。
轻声朗读二十分钟，家长签字。
英语第三单元单词默写全对，class bus 这两个要再练。
请假条我让他自己带来了。
手工作业要用到废纸和胶水，没有也不要紧。
孩子说肚子疼，我去校门口等您。
去四楼的会议室开家长会。
我去，思考题真难，孩子做到九点。
他比较敏感，请老师多关心，谢谢。
昨天的事是我着急了，请老师见谅。`.split('\n');

test('of forty ordinary messages none is held and none is a concern', () => {
  expect(ordinary).toHaveLength(40);
  expect(ordinary.flatMap((text) => (judge(text).cause === null ? [] : [[text, judge(text).hits]]))).toEqual([]);
});

test.each([
  ['你这个傻*逼老师', 'words'],
  ['王八 蛋', 'words'],
  ['再找我孩子麻烦就弄 死 你', 'words'],
  ['發張裸照', 'words'],
  ['NMSL', 'words'],
  ['孩子说不想活了', 'harm'],
  ['他说要自殺', 'harm'],
  ['他说要紫杀', 'harm'],
  ['王八蛋，孩子要跳楼了你们还不管', 'harm'],
] as const)('is judged by the list: %s', (text, cause) => {
  expect(judge(text).cause).toBe(cause);
});
