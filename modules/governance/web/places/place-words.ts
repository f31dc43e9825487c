import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the choice of places says. */
export const placeWords = dictionary({
  zh: { county: '{county}（全县）', choose: '请选地方', coming: '正在打开……' },
  en: { county: '{county} (the whole county)', choose: 'Choose a place', coming: 'Opening …' },
});
