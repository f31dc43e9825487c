import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says of how far the partnership is built. */
export const buildWords = dictionary({
  zh: {
    'governance.no_such_element': '没有这个建设要素，或者它不在这个范围内统计。',
    'governance.no_such_unit': '没有这个县、乡镇或学校。别的县要先登记代码和名称。',
    'governance.element_is_derived': '这一项由系统从组织架构里算出，不用登记。请在“组织架构”或“区域树”里改。',
    'governance.since_to_come': '只能登记到今天为止的情况。',
    'governance.not_of_the_province': '{code} 不是本省别的县的代码。',
    'governance.no_such_target': '没有这个目标，或者已经放弃。',
  },
  en: {
    'governance.no_such_element': 'There is no such element, or it is not counted over that.',
    'governance.no_such_unit':
      'There is no such county, town or school. Another county is entered first, by code and name.',
    'governance.element_is_derived':
      'The system knows this from the structures; nobody reports it. Please change those, or the page of trees.',
    'governance.since_to_come': 'What is reported is true by today.',
    'governance.not_of_the_province': '{code} is not the code of another county of this province.',
    'governance.no_such_target': 'There is no such target, or it was given up.',
  },
});
