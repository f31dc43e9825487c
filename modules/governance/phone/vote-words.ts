import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says of voting at a conference. */
export const voteWords = dictionary({
  zh: {
    recorded: '记名：能看这个议题的单位会看到您单位投了什么。',
    secret: '无记名：只记票数，不记谁投了什么。人少或者全体一致时，从票数就能看出来。',
    choice: '您单位的意见',
    'choice.yes': '同意',
    'choice.no': '不同意',
    'choice.abstain': '弃权',
    cast: '投票',
    castNote: '投了就不能再改。',
    voted: '已投 {voted} / {there}，等会务结束表决。',
    carried: '通过',
    notCarried: '未通过',
    result: '同意 {yes}，不同意 {no}，弃权 {abstain}；要 {needed} 个同意',
  },
  en: {
    recorded: 'Open: whoever reads this item reads how your organisation voted.',
    secret: 'Secret: the counts alone are kept, not who voted how. Where few vote, or all alike, the counts tell it.',
    choice: 'What your organisation says',
    'choice.yes': 'yes',
    'choice.no': 'no',
    'choice.abstain': 'abstain',
    cast: 'Vote',
    castNote: 'A vote cannot be changed.',
    voted: '{voted} of {there} have voted; the clerk closes the vote.',
    carried: 'carried',
    notCarried: 'not carried',
    result: '{yes} yes, {no} no, {abstain} abstained; {needed} had to agree',
  },
});
