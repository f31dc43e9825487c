import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spoken } from '#modules/messages/web/spoken.ts';

const say = (text: string): string => spoken(text, '网址请看手机').join(' | ');

describe('a text as it is read aloud', () => {
  test.each([
    ['周五15:00放学。', '周五下午三点放学。'],
    ['周五3:00放学。', '周五三点放学。'],
    ['早上7:30到校，12：05吃饭', '早上七点半到校，十二点零五分吃饭'],
    ['下午2:00开会', '下午两点开会'],
    ['会议9:00-11:15，14:20～16:00', '会议九点到十一点十五分，下午两点二十分到下午四点'],
    ['2026-11-28出发', '二〇二六年十一月二十八日出发'],
    ['11月20日前交', '十一月二十日前交'],
    ['电话13912345678', '电话幺三九，幺二三四，五六七八'],
    ['办公室0931-8123456', '办公室零九三幺，八幺二，三四五六'],
    ['带水（一瓶）和帽子', '带水，一瓶，和帽子'],
    ['带水（一瓶）。', '带水，一瓶。'],
    ['报名：https://example.org/a?b=1。', '报名：网址请看手机。'],
    ['【重要】请按时到！', '重要，请按时到！'],
    ['★带雨具🌂', '带雨具'],
    ['第一句。第二句！\n第三句', '第一句。 | 第二句！ | 第三句'],
    ['共120人，每人25元', '共120人，每人25元'],
    ['Come at 3:00 (sharp). Thank you.', 'Come at 3:00, sharp. | Thank you.'],
  ])('%s', (written, read) => expect(say(written)).toBe(read));

  test('has no line without a word, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'周五1:05（）。\n -【月日') }), (text) =>
        spoken(text, '网址').every((sentence) => sentence.trim() === sentence && sentence !== ''),
      ),
    );
  });
});
