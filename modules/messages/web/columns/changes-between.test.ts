import { expect, test } from 'vitest';
import { type Change, changesBetween } from '#modules/messages/web/columns/changes-between.ts';
import { type RichMark, type RichNode, textOf } from '#platform/browser/rich-text.ts';

const line = (text: string, marks: RichMark[] = []): RichNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});
const doc = (...content: RichNode[]): RichNode => ({ type: 'doc', content });
const list = (...items: string[]): RichNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [line(item)] })),
});
const signs = { same: ' ', gone: '-', new: '+' };
const told = (changes: Change[]): string[] => changes.map(({ how, part }) => signs[how] + textOf(part));

test('what became of a text is told by paragraph, of a list by item, and what stayed stays where it was', () => {
  const before = doc(line('一'), line('二'), list('带水', '带伞'), line('三'));
  const after = doc(line('零'), line('一'), list('带水', '带雨衣', '带伞'), line('三'));
  expect(told(changesBetween(before, after))).toEqual(['+零', ' 一', '-二', ' 带水', '+带雨衣', ' 带伞', ' 三']);
});

test('other words, another form and another link are changes; the same text is none', () => {
  const link = (href: string): RichNode => line('报名', [{ type: 'link', attrs: { href } }]);
  const before = doc(line('周五'), line('礼堂'), link('https://a.example.org/'));
  const after = doc(line('周四'), line('礼堂', [{ type: 'bold' }]), link('https://b.example.org/'));
  expect(told(changesBetween(before, after))).toEqual(['-周五', '-礼堂', '-报名', '+周四', '+礼堂', '+报名']);
  expect(told(changesBetween(before, before))).toEqual([' 周五', ' 礼堂', ' 报名']);
  expect(told(changesBetween(doc(), before))).toEqual(['+周五', '+礼堂', '+报名']);
});
