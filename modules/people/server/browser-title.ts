import type { Language } from '#platform/i18n/dictionary.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/** What a browser (`wechat android`) is called in the reader’s language: 微信 · 安卓. */
export function browserTitle(language: Language, named: string): string {
  const [browser = '', system = ''] = named.split(' ');
  const said = (key: string): string => sayRegistered(language, key, {});
  return `${said(`people.browser.${browser}`)} · ${said(`people.system.${system}`)}`;
}
