import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the server says of messages; their own words are said by whoever tells them. */
export const words = dictionary({
  zh: {
    'notify.push_service_unknown': '这个浏览器的推送服务不在可用的名单里，没有登记。',
    'notify.not_dead': '这条消息已经处理过了。',
  },
  en: {
    'notify.push_service_unknown': 'This browser’s push service is not among those in use; it was not added.',
    'notify.not_dead': 'This message has been dealt with already.',
  },
});
