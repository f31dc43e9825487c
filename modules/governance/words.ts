import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'governance.no_such_matter': '责任清单里没有这个事项。',
    'governance.no_such_place': '本县没有这个地方，请从列表里选。',
    'governance.age_needed': '这个事项要看孩子的年龄和处境，请一并填写。',
    'governance.nobody_answers': '现行责任清单里，这个地方的这个事项没有唯一的牵头部门。请告诉县教育局。',
    'governance.no_draft': '现在没有责任清单草案。',
    'governance.draft_exists': '已经有一份责任清单草案，请在那份上修改。',
    'governance.draft_changed': '草案刚刚被别人改过。请看看新的内容，再改一次；您填的还在。',
    'governance.draft_empty': '草案里还没有事项，不能生效。',
    'governance.none_yet': '还没有过责任清单，请从全国草案或空白开始。',
    'governance.own_draft': '最后改这份草案的是您自己。生效要由另一位同事确认。',
    'governance.except_outside': '“除了”里的地方要在前面所选的地方之内。',
    'governance.ages_reversed': '年龄的上限小于下限。',
    'governance.not_of_a_child': '这个事项与具体的孩子无关，不能按年龄或处境划分。',
    'governance.no_such_department': '没有这个部门，或者它已经撤销；学校不能牵头。',
    'governance.twice_in_a_duty': '同一项选了两次。',
    'governance.steps_out_of_order': '逐级上报的天数要一级比一级长。',
    'governance.too_many_duties': '一个事项最多分成 {most} 条。',
    'governance.too_many_matters': '一份责任清单最多 {most} 个事项。',
    'governance.duties_faulty': '还有 {count} 个事项没有牵头部门，或者牵头的不止一个：{matters}。补齐后才能生效。',
    'governance.day_past': '生效日期不能早于今天。',
    'governance.day_taken': '已有一份责任清单从这一天或更晚起生效，请选更晚的日期。',
  },
  en: {
    'governance.no_such_matter': 'The duty list has no such matter.',
    'governance.no_such_place': 'The county has no such place; please choose one from the list.',
    'governance.age_needed': 'Who answers for this depends on the child’s age and circumstance; please say both.',
    'governance.nobody_answers':
      'By the duty list in force, no single department leads in this at this place. Please tell the bureau.',
    'governance.no_draft': 'There is no draft of a duty list.',
    'governance.draft_exists': 'A draft of the duty list exists already; please change that one.',
    'governance.draft_changed':
      'Somebody has just changed the draft. Please look at it and try again; what you wrote is still there.',
    'governance.draft_empty': 'The draft has no matter yet and cannot come into force.',
    'governance.none_yet': 'There was no duty list yet; please begin with the national draft or an empty one.',
    'governance.own_draft': 'You changed this draft last. A colleague has to put it in force.',
    'governance.except_outside': 'What is left out has to lie within the places chosen.',
    'governance.ages_reversed': 'The upper age is below the lower.',
    'governance.not_of_a_child': 'This matter is about no single child and cannot be parted by age or circumstance.',
    'governance.no_such_department': 'There is no such department, or it has been closed; a school cannot lead.',
    'governance.twice_in_a_duty': 'The same was chosen twice.',
    'governance.steps_out_of_order': 'Each step of escalation has to come after more days than the one before.',
    'governance.too_many_duties': 'A matter can be parted into {most} duties at most.',
    'governance.too_many_matters': 'A duty list holds {most} matters at most.',
    'governance.duties_faulty':
      '{count} matters have no lead yet, or more than one: {matters}. It can come into force once they have.',
    'governance.day_past': 'The day it comes into force cannot be before today.',
    'governance.day_taken': 'A duty list comes into force on that day or later already; please choose a later one.',
  },
});
