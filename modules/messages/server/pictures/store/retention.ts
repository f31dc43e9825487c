import { erased, keep, stays } from '#platform/retention/kept.ts';

keep(
  stays('messages.listed_picture', { zh: '图片名单', en: 'Listed pictures' }, ['id'], ['added_by', 'ended_by'], {
    basis: { zh: '伤害孩子的图片不再流传', en: 'What harms a child does not go round again' },
    why: {
      zh: '只有认得出图片的 64 个比特，看不出画面；记有哪位工作人员列入',
      en: 'It is 64 bits that show nothing, and of persons it names the member of staff alone who listed it',
    },
  }),
  erased('messages.refused_picture', { zh: '因名单被拒的图片', en: 'Pictures refused for the list' }, 'id', {
    persons: ['uploader', 'decided_by'],
    basis: { zh: '申诉和处理申诉的期限', en: 'For as long as it takes to appeal and to be answered' },
    onRequest: {
      of: 'uploader',
      stays: { zh: '申诉期过后自行删除', en: 'It goes by itself when the time to appeal is over' },
    },
    after: { days: 30 },
    since: { zh: '被拒时', en: 'when it was refused' },
    counted: 'kept.refused_at',
  }),
);
