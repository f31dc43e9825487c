import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the platform itself says. */
export const platformWords = dictionary({
  zh: {
    'access.not_found': '没有找到，或者不在您可以查看的范围内。',
    'access.sign_in_first': '请先登录。',
    'access.prove_again': '请先确认是您本人，再做这一步。',
    'access.no_basis': '这件事现在不能做，请过些时候再看。',
    'request.invalid': '有内容没有填对，请检查后再试。',
    'request.malformed': '服务器看不懂这个请求。',
    'request.key_missing': '这个请求缺少编号，没有执行。请刷新页面再试。',
    'request.key_reused': '同一个请求编号已用于另一项操作，这次没有执行。',
    'request.too_large': '内容太大，没有收下。',
    'request.wrong_type': '不支持这种内容格式。',
    'request.too_many': '操作太频繁，请稍等片刻再试。',
    'request.cross_site': '请求来自别的网站，没有执行。',
    'server.failed': '服务器出了问题，您的操作没有生效，可以放心再试一次。',
    'server.database_away': '数据库暂时用不了，请稍后再试；同一次操作不会做两遍。',
    'server.disk_full': '服务器的磁盘满了，您的操作没有生效。请告诉管理员，腾出空间后再试。',
    'session.too_many_tries': '尝试次数过多，请 {minutes} 分钟后再试。',
    'openid.unknown_issuer': '这里没有这种登录方式。',
    'openid.away': '现在联系不上那个登录网站。请稍后再试，或换一种方式登录。',
    'openid.declined': '那个登录网站没有让您登录，或者您在那里取消了。请再试，或换一种方式登录。',
    'openid.not_believed': '那个登录网站的答复核对不上，没有采信。请再试一次；总是这样，请告诉管理员。',
    'session.busy': '正在登录的人很多，请稍等片刻再试。',
  },
  en: {
    'access.not_found': 'Not found, or not within what you may see.',
    'access.sign_in_first': 'Please sign in first.',
    'access.prove_again': 'Please prove first that it is you.',
    'access.no_basis': 'This cannot be done at the moment. Please look again later.',
    'request.invalid': 'Something was not filled in correctly. Please check it and try again.',
    'request.malformed': 'The server cannot read this request.',
    'request.key_missing': 'This request carried no key and was not carried out. Please reload the page and try again.',
    'request.key_reused': 'The same request key was already used for something else; nothing was done.',
    'request.too_large': 'This is too large and was not taken.',
    'request.wrong_type': 'This kind of content is not supported.',
    'request.too_many': 'Too many requests. Please wait a moment.',
    'request.cross_site': 'The request came from another site and was not carried out.',
    'server.failed': 'The server had a problem. Nothing was changed; it is safe to try again.',
    'server.database_away': 'The database cannot be used at the moment. Please try again soon; nothing is done twice.',
    'server.disk_full':
      'The disk of the server is full. Nothing was changed. Please tell whoever runs it, and try again once there is room.',
    'session.too_many_tries': 'Too many tries. Please try again in {minutes} minutes.',
    'openid.unknown_issuer': 'There is no such way to sign in here.',
    'openid.away': 'The other site cannot be reached now. Please try again later, or sign in another way.',
    'openid.declined':
      'The other site did not let you in, or you cancelled there. Please try again, or sign in another way.',
    'openid.not_believed':
      'The answer of the other site does not check out and was not believed. Please try again; if it stays so, tell whoever runs this.',
    'session.busy': 'Many people are signing in. Please try again in a moment.',
  },
});
