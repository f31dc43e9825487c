import { expect, test } from 'vitest';
import { PostDocument } from '#modules/messages/contract/document.ts';
import { htmlOf, startOf } from '#modules/messages/server/columns/rules/read-document.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import { payloads } from '#testing/script-payloads.ts';

const words = (text: string, marks: object[] = []) => ({ type: 'text', text, marks });
const line = (...content: object[]) => ({ type: 'paragraph', content });
const leaf = '0199a000-0000-7000-8000-000000000001';
const picture = (alt: string, more: object = {}) => ({ type: 'picture', attrs: { attachment: leaf, alt, ...more } });
const video = (alt: string, more: object = {}) => ({
  type: 'video',
  attrs: { attachment: leaf, poster: leaf, alt, ...more },
});
const said = (...content: object[]) => PostDocument.parse({ type: 'doc', content });

const everything = said(
  { type: 'heading', attrs: { level: 2 }, content: [words('秋天')] },
  line(
    words('看', [{ type: 'bold' }]),
    { type: 'hardBreak' },
    words('这里', [{ type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }]),
  ),
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [line(words('一'))] },
      { type: 'listItem', content: [line(words('二'))] },
    ],
  },
  { type: 'orderedList', content: [{ type: 'listItem', content: [line(words('三'))] }] },
  { type: 'blockquote', content: [line(words('四'))] },
  picture('一地“银杏叶”'),
  video('孩子们说：“秋天来了”'),
);
const sized = { address: '/p/leaf', width: 900, height: 600 };
const placed = {
  pictures: new Map([[leaf, sized]]),
  videos: new Map([[leaf, { ...sized, posterAddress: '/p/poster', told: '视频，1 分钟' }]]),
};

test('a document is the elements its contract knows, and the same as text', () => {
  expect(htmlOf(everything, placed)).toBe(
    [
      '<h2>秋天</h2>',
      '<p><strong>看</strong><br><a href="https://example.org/?a=1&amp;b=2" rel="nofollow noreferrer">这里</a></p>',
      '<ul><li><p>一</p></li><li><p>二</p></li></ul>',
      '<ol><li><p>三</p></li></ol>',
      '<blockquote><p>四</p></blockquote>',
      '<p><img src="/p/leaf" alt="一地“银杏叶”" width="900" height="600" loading="lazy"></p>',
      '<figure><video src="/p/leaf" poster="/p/poster" width="900" height="600" controls playsinline preload="none"></video>',
      '<figcaption class="told">视频，1 分钟 · 孩子们说：“秋天来了”</figcaption></figure>',
    ].join('\n'),
  );
  expect(textOf(everything)).toBe('秋天\n看\n这里\n一\n二\n三\n四\n一地“银杏叶”\n孩子们说：“秋天来了”');
  expect(startOf('  一二三四五 ', 4)).toBe('一二三…');
});

test('what would run as a script is text in a document, and no address of a link', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  const tags = /<(?!\/?(?:p|h2|h3|strong|a|ul|ol|li|blockquote)[ >]|br>)/;
  for (const payload of payloads) {
    const html = htmlOf(said(line(words(payload, [{ type: 'bold' }]))), placed);
    expect(html).toMatch(/^<p><strong>[^<>"']*<\/strong><\/p>$/);
    expect(html).not.toMatch(tags);
    const [, shown = ''] = /alt="(.*?)" width/s.exec(htmlOf(said(picture(payload.slice(0, 200))), placed)) ?? [];
    expect(shown).toMatch(/^[^<>"']+$/);
    const [, below = ''] = /· (.*?)<\/figcaption>/s.exec(htmlOf(said(video(payload)), placed)) ?? [];
    expect(below).toMatch(/^[^<>"']+$/);
    const link = { type: 'link', attrs: { href: payload } };
    expect(PostDocument.safeParse({ type: 'doc', content: [line(words('x', [link]))] }).success).toBe(false);
  }
});

test.each([
  ['italics, which Chinese has not', line(words('斜', [{ type: 'italic' }]))],
  ['a colour', line(words('红', [{ type: 'textStyle', attrs: { color: 'red' } }]))],
  [
    'a heading of the first level, which is the title',
    { type: 'heading', attrs: { level: 1 }, content: [words('大')] },
  ],
  ['a frame', { type: 'iframe', attrs: { src: 'https://example.org' } }],
  ['a script', { type: 'script', content: [words('alert(1)')] }],
  ['a link without encryption', line(words('x', [{ type: 'link', attrs: { href: 'http://example.org' } }]))],
  ['a link to a number', line(words('x', [{ type: 'link', attrs: { href: 'https://10.0.0.1/' } }]))],
  ['an empty text', line(words(''))],
  ['a picture of another site', { type: 'picture', attrs: { src: 'https://example.org/a.png', alt: '银杏' } }],
  ['a picture with an address beside its file', picture('银杏', { src: 'https://example.org/a.png' })],
  ['a picture without words', picture(' ')],
  ['a video of another site', { type: 'video', attrs: { src: 'https://example.org/a.mp4', alt: '银杏' } }],
  ['a video with an address beside its file', video('银杏', { src: 'https://example.org/a.mp4' })],
  ['a video without words', video(' ')],
  ['a video for which nothing stands', { type: 'video', attrs: { attachment: leaf, alt: '银杏' } }],
  ['a picture within a quote', { type: 'blockquote', content: [picture('银杏')] }],
  [
    'more than thirty thousand characters',
    {
      type: 'bulletList',
      content: Array.from({ length: 8 }, () => ({ type: 'listItem', content: [line(words('长'.repeat(5_000)))] })),
    },
  ],
])('a document with %s is refused', (_, block) => {
  expect(PostDocument.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
});

test('a document shows twenty pictures and three videos, and no more', () => {
  const isTaken = (count: number, of: object): boolean =>
    PostDocument.safeParse({ type: 'doc', content: Array.from({ length: count }, () => of) }).success;
  expect([20, 21].map((count) => isTaken(count, picture('银杏')))).toEqual([true, false]);
  expect([3, 4].map((count) => isTaken(count, video('银杏')))).toEqual([true, false]);
});

test('what else an editor writes beside what is known is left out', () => {
  const [list] = said({
    type: 'orderedList',
    attrs: { start: 3, style: 'color:red' },
    content: [{ type: 'listItem', content: [line(words('一'))] }],
  }).content;
  expect(list).not.toHaveProperty('attrs');
});
