const compound = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐'.split(
    ' ',
  ),
);

/**
 * The part of a name somebody is called by: without the surname of one character, or of two where it is a known one. A name
 * with a dot (买买提·吐尔逊) gives its first part; one that is not Chinese stays whole.
 */
export function givenNameOf(name: string): string {
  const [first = name] = name.split(/[·•]/);
  if (first !== name || !/^\p{Script=Han}{2,6}$/u.test(name)) return first;
  const surname = name.length > 2 && compound.has(name.slice(0, 2)) ? 2 : 1;
  return name.slice(surname);
}

/** What stands beside the given part of a name: the surname before it, or the parts behind a dot; empty where that is all. */
export const familyNameOf = (name: string, given: string): string =>
  name.endsWith(given) ? name.slice(0, -given.length) : name.slice(given.length).replace(/^[·•\s]+/, '');
