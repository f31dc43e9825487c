/** The browsers told apart, in this order: most call themselves by the names of others too. */
const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ['wechat', /MicroMessenger/],
  ['dingtalk', /DingTalk/],
  ['qq', /QQBrowser|\bQQ\//],
  ['uc', /UCBrowser/],
  ['huawei', /HuaweiBrowser/],
  ['xiaomi', /MiuiBrowser/],
  ['edge', /Edg(e|A|iOS)?\//],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
];

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['harmony', /HarmonyOS|OpenHarmony/],
  ['android', /Android/],
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux|X11/],
];

const named = (known: typeof browsers, text: string): string =>
  known.find(([, sign]) => sign.test(text))?.[0] ?? 'other';

/**
 * What a browser is called, in two words (`chrome windows`): enough for its holder to know it again, too little to tell
 * anybody by. The text it sends of itself is kept nowhere.
 */
export const browserName = (userAgent: string | undefined): string =>
  `${named(browsers, userAgent ?? '')} ${named(systems, userAgent ?? '')}`;
