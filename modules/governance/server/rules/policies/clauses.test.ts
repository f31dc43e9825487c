import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, textOf } from '#modules/governance/server/rules/policies/clauses.ts';

const anchors = (text: string): string[] => clausesOf(text).map(({ anchor }) => anchor);

test('chapters, articles, items, points and paragraphs are known, and an article by its number alone', () => {
  const text = `
    云岭县家校社协同育人办法
    第一章　总则
    第一条　为了做好协同育人工作，制定本办法。
    第二章 学校
    第一节 告知
    第二条 学校应当：
    　　（一）告知家长；
    1. 书面告知；
    （1）当面送达；
    2．电话告知。
    （二）听取意见。
    前款所称意见，包括：
    （一）口头意见。
    第十二条之一
    经费由县里安排。
    附件：登记表`;
  expect(clausesOf(text).map(({ anchor, rank, label, body }) => [anchor, rank, label, body])).toEqual([
    ['preamble', 'preamble', '', '云岭县家校社协同育人办法'],
    ['chapter-1', 'chapter', '第一章', '总则'],
    ['article-1', 'article', '第一条', '为了做好协同育人工作，制定本办法。'],
    ['chapter-2', 'chapter', '第二章', '学校'],
    ['chapter-2-section-1', 'section', '第一节', '告知'],
    ['article-2', 'article', '第二条', '学校应当：'],
    ['article-2-1', 'item', '（一）', '告知家长；'],
    ['article-2-1-1', 'point', '1.', '书面告知；'],
    ['article-2-1-1-1', 'subpoint', '（1）', '当面送达；'],
    ['article-2-1-2', 'point', '2．', '电话告知。'],
    ['article-2-2', 'item', '（二）', '听取意见。'],
    ['article-2-p2', 'paragraph', '', '前款所称意见，包括：'],
    ['article-2-p2-1', 'item', '（一）', '口头意见。'],
    ['article-12-bis-1', 'article', '第十二条之一', '经费由县里安排。'],
    ['annex-1', 'annex', '附件', '登记表'],
  ]);
});

test('a notice is parted by 一、 and （一）', () => {
  expect(anchors('各学校：\n一、总体要求\n（一）坚持自愿。\n1.报名\n二、保障措施\n请遵照执行。')).toEqual([
    'preamble',
    'part-1',
    'part-1-1',
    'part-1-1-1',
    'part-2',
    'part-2-p2',
  ]);
});

test.each([
  '第三条规定的期限',
  '第三条、第四条同时适用',
  '第三条第二款所称学校',
  '附件中的表格',
  '1.5 米以内',
  '2027 年底以前',
])('a sentence that begins like a number is none: %s', (line) => {
  expect(anchors(`第一条　甲\n${line}`)).toEqual(['article-1', 'article-1-p2']);
});

test('what lies before an article may change its chapter and not its anchor; a number that comes twice is told apart', () => {
  expect(anchors('第一章 甲\n第一条 乙\n第二章 丙\n第二条 丁').filter((one) => one.startsWith('a'))).toEqual(
    anchors('第一章 甲\n第一条 乙\n第二条 丁').filter((one) => one.startsWith('a')),
  );
  expect(anchors('第三条 甲\n第三条 乙\n（一）丙')).toEqual(['article-3', 'article-3-twin-2', 'article-3-1']);
});

const heads = ['第一章　', '第二节　', '第三条　', '第三条', '（一）', '1.', '（1）', '一、', '附件：', '', '　　'];
const line = fc.tuple(fc.constantFrom(...heads), fc.constantFrom('甲', '甲乙丙。', '', ' 1.', '（二）', '第九条'));

test('whatever is pasted, each anchor is there once and well formed, no word is lost, and the text reads the same again', () => {
  fc.assert(
    fc.property(
      fc.array(
        line.map(([head, rest]) => head + rest),
        { maxLength: 20 },
      ),
      (lines) => {
        const clauses = clausesOf(lines.join('\n'));
        expect(new Set(clauses.map(({ anchor }) => anchor)).size).toBe(clauses.length);
        for (const { anchor } of clauses) expect(anchor).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
        const signs = (text: string): string => text.replaceAll(/[\s　:：]/g, '');
        expect(signs(textOf(clauses))).toBe(signs(lines.join('\n')));
        expect(clausesOf(textOf(clauses))).toEqual(clauses);
      },
    ),
    { numRuns: 500 },
  );
});
