import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the phone says to who confirms that a legal hold ends. */
export const holdWords = dictionary({
  zh: {
    title: '{count} 份保全等您确认解除',
    none: '没有等您确认的解除',
    noneNote: '提前解除一份保全要两个人：一位专员提出，另一位在这里确认。',
    desk: '登记、续期和提出解除请用电脑。',
    asks: '{name}提出解除',
    laid: '{document}，{name}登记，{until}到期',
    end: '确认解除',
    endNote: '解除之后，到期的资料会照常清理，家里要求的删除会继续。',
    keep: '不解除',
    ended: '已解除',
  },
  en: {
    title: '{count} {count|hold waits|holds wait} for you to confirm the end',
    none: 'No end waits for you',
    noneNote: 'Ending a hold early takes two: one lead asks, another confirms it here.',
    desk: 'Entering, renewing and asking to end are done at a desk.',
    asks: '{name} asks to end it',
    laid: '{document}, entered by {name}, until {until}',
    end: 'Confirm the end',
    endNote: 'Then what is due goes as usual, and what a family asked to be deleted goes on.',
    keep: 'Keep it',
    ended: 'Ended',
  },
});
