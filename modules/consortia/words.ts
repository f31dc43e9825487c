import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = dictionary({
  zh: {
    'consortia.tell.gathering_proposed': '有成员学校提出了一次活动，请看看要不要列入日历',
    'consortia.tell.gathering_put_back': '贵校提出的一次活动被退回了，请看看理由',
    'consortia.tell.gathering_on_calendar': '教联体的日历上有了一次新的活动',
    'consortia.tell.gathering_changed': '教联体日历上的一次活动有改动，请看看',
    'consortia.tell.gathering_called_off': '教联体日历上的一次活动取消了',
    'consortia.no_such_consortium': '没有这个教联体。',
    'consortia.ends_before_it_starts': '结束要晚于开始。',
    'consortia.starts_past': '这个时间已经过了，请选晚一些的。',
    'consortia.too_long': '一次活动最长半天加半天，共十二小时。',
    'consortia.no_such_programme': '这个教联体没有这个文化项目，或者它已经结束。',
    'consortia.gathering_changed': '这次活动刚刚被别人改过。请看看新的内容，再试一次；您填的还在。',
    'consortia.not_in_this_state': '按这次活动现在的情况，不能这样做。',
    'consortia.not_over_yet': '活动还没有结束，结束后再确认谁来了。',
    'consortia.no_such_participant': '有人没有报名。只能确认自己报过名的人。',
    'consortia.longer_than_it_was': '活动一共 {most} 分钟，确认的时间不能更长。',
    'consortia.programme_changed': '这个项目刚刚被别人改过。请看看新的内容，再试一次；您填的还在。',
    'consortia.programme_over': '这个项目已经结束。',
    'consortia.period_reversed': '最后一天不能早于第一天。',
    'consortia.period_past': '最后一天已经过了，请选晚一些的。',
    'consortia.no_such_teacher': '本校没有这位任课老师。',
    'consortia.no_such_category': '没有这个类别。',
    'consortia.no_term': '请写明从哪天到哪天、每周什么时间。',
    'consortia.more_than_the_post': '这些课时加起来，超过了这位老师一周的课时。',
    'consortia.times_overlap': '这位老师在同一时间已经有别的共享课时。',
    'consortia.already_answered': '这件事已经答复过了，或者已经结束。',
    'consortia.tell.post_share_asked': '学校想请您到教联体其他学校上一部分课，去不去由您自己定',
    'consortia.tell.post_share_agreed': '一位老师同意共享课时，已成为贵校的资源，等教育局审核',
  },
  en: {
    'consortia.tell.gathering_proposed':
      'A school of the consortium proposed a gathering; please see whether it goes on the calendar',
    'consortia.tell.gathering_put_back': 'A gathering your school proposed was given back; please look at the reason',
    'consortia.tell.gathering_on_calendar': 'There is a new gathering on the calendar of the consortium',
    'consortia.tell.gathering_changed': 'A gathering on the calendar of the consortium has changed; please look',
    'consortia.tell.gathering_called_off': 'A gathering on the calendar of the consortium is called off',
    'consortia.no_such_consortium': 'There is no such consortium.',
    'consortia.ends_before_it_starts': 'It has to end after it starts.',
    'consortia.starts_past': 'That time has passed; please choose a later one.',
    'consortia.too_long': 'A gathering lasts twelve hours at most.',
    'consortia.no_such_programme': 'This consortium has no such programme, or it is over.',
    'consortia.gathering_changed':
      'Somebody has just changed this gathering. Please look at it and try again; what you wrote is still there.',
    'consortia.not_in_this_state': 'As the gathering stands now, that cannot be done.',
    'consortia.not_over_yet': 'It is not over yet; who was there is confirmed afterwards.',
    'consortia.no_such_participant': 'Somebody did not sign up. Only those who signed up themselves can be confirmed.',
    'consortia.longer_than_it_was':
      'It lasted {most} {most|minute|minutes}; nobody can be confirmed for longer than that.',
    'consortia.programme_changed':
      'Somebody has just changed this programme. Please look at it and try again; what you wrote is still there.',
    'consortia.programme_over': 'This programme is over.',
    'consortia.period_reversed': 'The last day cannot be before the first.',
    'consortia.period_past': 'The last day has passed; please choose a later one.',
    'consortia.no_such_teacher': 'No teacher of your school is called that.',
    'consortia.no_such_category': 'There is no such category.',
    'consortia.no_term': 'Please say from which day to which, and when in the week.',
    'consortia.more_than_the_post': 'Together these are more lessons a week than the teacher’s post has.',
    'consortia.times_overlap': 'This teacher already gives other shared lessons at that time.',
    'consortia.already_answered': 'It has been answered already, or is over.',
    'consortia.tell.post_share_asked':
      'Your school asks whether you would teach some lessons at another school of the consortium; it is for you to decide',
    'consortia.tell.post_share_agreed':
      'A teacher agreed to share lessons; they are a resource of your school now, for the bureau to review',
  },
});
