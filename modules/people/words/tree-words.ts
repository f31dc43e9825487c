import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says of areas and what sits in them. */
export const treeWords = dictionary({
  zh: {
    'people.area_code_taken': '这个编号已经有了，请换一个。',
    'people.area_not_there': '这一天没有这个区域，或者它已经撤销。',
    'people.area_not_empty': '这个区域里还有学校、村、人或下级区域，请先把它们移出。',
    'people.within_itself': '一个区域不能放在它自己或它的下级里面。',
    'people.placed_later': '从 {day} 起另有安排：只能在那一天或之后再调整。',
    'people.placed_twice': '同一种区划里，同一天只能属于一个区域。',
    'people.no_such_member': '没有这样的区域、学校、单位或村，或者它已经撤销。',
    'people.ends_before': '结束日期早于开始日期。',
  },
  en: {
    'people.area_code_taken': 'This code is taken; please choose another.',
    'people.area_not_there': 'There is no such area on that day, or it has ended.',
    'people.area_not_empty': 'Schools, villages, people or areas still sit in it; please move them first.',
    'people.within_itself': 'An area cannot lie in itself or in what lies in it.',
    'people.placed_later': 'From {day} on it has another place: it can be moved on that day or later only.',
    'people.placed_twice': 'In one tree it sits in one area a day.',
    'people.no_such_member': 'There is no such area, organisation or village, or it has ended.',
    'people.ends_before': 'It ends before it begins.',
  },
});
