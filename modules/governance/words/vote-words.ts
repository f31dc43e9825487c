import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says of votes. */
export const voteWords = dictionary({
  zh: {
    'governance.has_votes': '这个议题已经表决过，或者正在表决，不能再推到下次。',
    'governance.no_vote_asked': '按这次会议和这个议题的规则，不用表决。',
    'governance.no_quorum': '到会的参会单位有 {present} 个，要 {needed} 个才能表决。',
    'governance.vote_there': '这个议题正在表决，请先结束那一次。',
    'governance.vote_open': '还有表决没有结束。请先结束表决，再结束会议。',
    'governance.vote_closed': '这次表决已经结束。',
    'governance.too_many_votes': '一个议题最多表决 {most} 次。',
    'governance.observer_has_no_vote': '您单位是列席，没有表决权。',
    'governance.not_there_to_vote': '开始表决时到会、现在还在会上的单位才投票；扫码签到的，由扫码的人投。',
    'governance.has_voted': '您单位已经投过票，投了就不能再改。',
    'governance.no_such_vote': '这个议题没有这次表决，或者它还没有结束。',
  },
  en: {
    'governance.has_votes': 'This item was put to the vote, or is just now; it cannot be put off.',
    'governance.no_vote_asked': 'By the rules of this conference and item there is no vote.',
    'governance.no_quorum': '{present} {present|member is|members are} there; {needed} have to be to vote.',
    'governance.vote_there': 'A vote on this item is open; please close it first.',
    'governance.vote_open': 'A vote is still open. Please close it before the conference ends.',
    'governance.vote_closed': 'This vote is closed.',
    'governance.too_many_votes': 'An item is put to the vote {most} times at most.',
    'governance.observer_has_no_vote': 'Your organisation only listens; it has no vote.',
    'governance.not_there_to_vote':
      'Those vote that were there when the vote was opened, and are still; whoever scanned the code votes for his organisation.',
    'governance.has_voted': 'Your organisation has voted; that cannot be changed.',
    'governance.no_such_vote': 'There is no such vote of this item, or it is still open.',
  },
});
