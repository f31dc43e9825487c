import type { Random } from './random.ts';

// Common surnames and given-name characters; any likeness to a real person is chance.
const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
const girls = [...'雨婷怡欣悦琳玲芳秀英梅兰竹菊慧敏静雅洁丽娜佳晴萱涵诗琪瑶颖倩莹雪蕊月云霞'];
const boys = [...'伟强磊军勇杰涛明超俊浩然博文宇轩航凯鑫鹏飞龙志建国平安林峰阳晨旭睿泽'];
const elders = [...'秀兰桂英玉珍凤莲淑芬德福国华建民长生永贵'];

/** A name with its given part; `sex` is the GB/T 2261.1 code. */
export interface Name {
  name: string;
  given: string;
}

const given = (random: Random, from: readonly string[]): string =>
  random.chance(0.3) ? random.pick(from) : random.pick(from) + random.pick(from);

/** The name of a child or a younger adult. */
export function aName(random: Random, sex: number, surname = random.pick(surnames)): Name {
  const own = given(random, sex === 2 ? girls : boys);
  return { name: surname + own, given: own };
}

/** The name of somebody of the grandparents' age. */
export function anElderName(random: Random, surname = random.pick(surnames)): Name {
  const own = random.pick(elders) + random.pick(elders);
  return { name: surname + own, given: own };
}

/** An invented mobile number of the range kept free for fiction here: 100 and eight digits. */
export const aPhone = (random: Random): string => `100${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
