const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, value) => [sign, value])),
  零: 0,
  两: 2,
  '○': 0,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * What a number of a heading is: as it is spoken (一百二十), sign by sign (二〇) or in figures of either width; below 10,000. Undefined where
 * it is none.
 *
 * @example readNumber('一百零三') // 103
 */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const signs = [...plain];
  if (signs.length === 0 || !signs.every((sign) => sign in digits || sign in tens)) return undefined;
  if (!signs.some((sign) => sign in tens))
    return signs.length > 4 ? undefined : Number(signs.map((sign) => digits[sign]).join(''));
  let [sum, waiting]: [number, number | undefined] = [0, undefined];
  for (const sign of signs) {
    const ten = tens[sign];
    if (ten === undefined) waiting = digits[sign];
    else [sum, waiting] = [sum + (waiting || 1) * ten, undefined];
  }
  return sum + (waiting ?? 0);
}
