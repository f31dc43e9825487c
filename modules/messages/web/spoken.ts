/**
 * The sentences of a text as somebody reads them aloud: times, days and telephone numbers in words as they are said in Chinese, where
 * it is Chinese, brackets as pauses, and `address` instead of what nobody can say. O(length).
 */
export function spoken(text: string, address: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(text);
  const pause = isChinese ? '，' : ', ';
  const sayable = text.replaceAll(/(?:https?:\/\/|www\.)[\w./?=&%#~:+-]+/g, address);
  return (isChinese ? saidNumbers(sayable) : sayable)
    .replaceAll(/\s*[（(【[]\s*/g, pause)
    .replaceAll(/\s*[）)】\]](?=\s*(?:[,，。！？；!?;.]|$))/gm, '')
    .replaceAll(/\s*[）)】\]]\s*/g, pause)
    .replaceAll(/\p{Extended_Pictographic}|[★☆●■◆※*#_]/gu, '')
    .split(/(?<=[。！？；!?;])|(?<=\.\s)|\n/u)
    .map((sentence) => sentence.replace(/^[，,\s]+/, '').trim())
    .filter((sentence) => sentence !== '');
}

const saidNumbers = (text: string): string =>
  text
    .replaceAll(/(?<=\d)\s*[-–—~～]\s*(?=(?:上午|中午|下午|晚上)?\d{1,2}[:：]\d\d)/g, '到')
    .replaceAll(/(凌晨|早上|上午|中午|下午|晚上)?\s*(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)/g, saidTime)
    .replaceAll(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/g, saidDate)
    .replaceAll(/(?<!\d)(\d{1,2})月(\d{1,2})日/g, (_, month, day) => saidDay(month, day))
    .replaceAll(/(?<!\d)(?:(\d{3,4})-)?(\d{7,11})(?!\d)/g, (_, area: string | undefined, number) =>
      [...(area ? [area] : []), ...inFours(number)].map((part) => byDigit(part, '零幺')).join('，'),
    );

const numerals = '零一二三四五六七八九';

/** Each digit by itself; the names of nought and one are other ones in a year and in a telephone number. */
const byDigit = (number: string, lowest: string): string =>
  [...number].map((one) => (lowest + numerals.slice(2)).at(Number(one))).join('');

/** A number below a hundred. */
function inWords(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return numerals.at(ones) ?? '';
  return `${tens === 1 ? '' : numerals.at(tens)}十${ones === 0 ? '' : numerals.at(ones)}`;
}

const saidDay = (month: string, day: string): string => `${inWords(Number(month))}月${inWords(Number(day))}日`;
const saidDate = (_: string, year: string, month: string, day: string): string =>
  `${byDigit(year, '〇一')}年${saidDay(month, day)}`;

/** A time by the clock of twelve hours, with the part of the day where the text says it, or its own clock has twenty-four. */
function saidTime(_: string, part: string | undefined, hour: string, minute: string): string {
  const [at, past] = [Number(hour), Number(minute)];
  const of = part ?? (at < 13 ? '' : at < 18 ? '下午' : '晚上');
  const twelfth = at > 12 ? at - 12 : at;
  const clock = `${of}${twelfth === 2 ? '两' : inWords(twelfth)}点`;
  if (past === 0) return clock;
  return past === 30 ? `${clock}半` : `${clock}${past < 10 ? '零' : ''}${inWords(past)}分`;
}

/** A long number in the parts it is said in, of four digits counted from behind. */
function inFours(number: string): string[] {
  const first = number.length % 4;
  const rest = number.slice(first).match(/\d{4}/g) ?? [];
  return first === 0 ? rest : [number.slice(0, first), ...rest];
}
