import { dictionary } from '#platform/i18n/dictionary.ts';

/** Of the server's words, what it says of bodies, their seats and charters. */
export const structureWords = dictionary({
  zh: {
    'governance.body_there':
      '这里已经有“{name}”，从 {since} 起。同一处同一时间只能有一个同类机构；请先看看它是不是已经撤销。',
    'governance.body_without_parent': '这一天还没有上一级机构。请先登记上一级，或者换一个日期。',
    'governance.no_such_town': '请选机构所在的乡镇。',
    'governance.no_such_village': '请选机构所在的村（社区）。',
    'governance.no_such_organisation': '没有这个单位，或者它已经撤销。',
    'governance.no_such_consortium': '那一天没有这个教联体。请先在“区域树”里登记教联体和它的学校。',
    'governance.body_changed': '这个机构刚刚有人改过。请看看现在的情况，再改一次；您填的还在。',
    'governance.body_held_before': '{day} 已经有人任职，或者已有下级机构，成立日期不能晚于这一天。',
    'governance.body_ends_before': '撤销的日期不能早于成立的日期。',
    'governance.body_over': '这个机构从 {day} 起已经撤销。',
    'governance.body_has_parts': '它还有 {count} 个下级机构。请先撤销下级，再撤销它。',
    'governance.no_such_seat': '这类机构没有这个席位。',
    'governance.holder_needed': '请选由哪个单位担任，或者写明职务；牵头单位和个人都要选单位。',
    'governance.no_such_holder': '这个人今天不在这个单位任职，或者这个席位只能由单位担任。请从列表里选。',
    'governance.term_reversed': '任期结束的日期不能早于开始的日期。',
    'governance.term_outside_body': '日期要在机构存续期间之内。',
    'governance.seat_taken':
      '这段时间由{who}担任（{from} 起）。一个席位同一时间只能有一人：请换日期，或者选“接任”，前一任到那天为止。',
    'governance.holds_it_already': '{who}这段时间已经担任这个席位（{from} 起）。',
    'governance.term_over': '这个任期到那天已经结束。',
    'governance.charter_not_later': '上一版章程从 {day} 起施行，新的一版要晚于这一天。',
  },
  en: {
    'governance.body_there':
      '“{name}” is here already, since {since}. There is one body of a kind at a place at a time; please see whether that one has ended.',
    'governance.body_without_parent':
      'On that day there was no body above it. Please enter that one first, or choose another day.',
    'governance.no_such_town': 'Please choose the town the body is in.',
    'governance.no_such_village': 'Please choose the village the body is in.',
    'governance.no_such_organisation': 'There is no such organisation, or it has been closed.',
    'governance.no_such_consortium':
      'There was no such consortium on that day. Please enter the consortium and its schools on the page of trees first.',
    'governance.body_changed':
      'Somebody has just changed this body. Please look at it and try again; what you wrote is still there.',
    'governance.body_held_before':
      'Somebody held a seat, or a body belonged to it, on {day} already; it cannot be founded after that.',
    'governance.body_ends_before': 'A body cannot end before it was founded.',
    'governance.body_over': 'This body has ended on {day}.',
    'governance.body_has_parts': '{count} {count|body belongs|bodies belong} to it still. Please end those first.',
    'governance.no_such_seat': 'A body of this kind has no such seat.',
    'governance.holder_needed':
      'Please choose the organisation that holds it, or write the office; whoever chairs is an organisation, and a person is of one.',
    'governance.no_such_holder':
      'This person does not serve there today, or the seat is an organisation’s. Please choose from the list.',
    'governance.term_reversed': 'A term cannot end before it begins.',
    'governance.term_outside_body': 'The day has to lie within the time of the body.',
    'governance.seat_taken':
      '{who} holds it at that time, since {from}. One alone holds a seat at a time: please choose another day, or let the new term succeed, which ends the one before.',
    'governance.holds_it_already': '{who} holds this seat at that time already, since {from}.',
    'governance.term_over': 'This term is over by that day already.',
    'governance.charter_not_later': 'The charter before is in force since {day}; the next has to come later.',
  },
});
