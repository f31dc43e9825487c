import type { Config } from '#app/config.ts';
import type { Opened } from '#platform/db/open.ts';

const promises = {
  server: {
    zh: '数据存放在您的 PostgreSQL 里；“已保存”就是已写入磁盘。',
    en: 'Data is kept in your PostgreSQL; what was answered "saved" is on its disk.',
  },
  embedded: {
    zh: '数据由自带的 PostgreSQL 存放在 {folder}；“已保存”就是已写入磁盘，进程被杀或断电都不会丢。',
    en: 'Data is kept by our own PostgreSQL in {folder}; what was answered "saved" is on disk and survives a killed process and a power cut.',
  },
  lite: {
    zh: '数据由 PGlite 存放在 {folder}；进程被杀不会丢，但断电可能丢失最近的改动。只适合演示。',
    en: 'Data is kept by PGlite in {folder}; it survives a killed process, but a power cut may lose the latest changes. For demonstrations only.',
  },
} as const;

/** What whoever started the server reads: where it is, how to sign in, what it promises. */
export function greeting(
  config: Config,
  opened: Opened,
  address: string,
  more: { demoPassword?: string; setupToken?: string | undefined },
): string {
  const { zh, en } = promises[opened.kind];
  const fill = (text: string): string => text.replace('{folder}', config.dataDir);
  const lines = [
    '',
    `  联育 Lianyu  ${address}`,
    `    教育局、学校、单位 staff        ${address}/`,
    `    家庭、志愿者（手机）phones      ${address}/m/`,
    '',
  ];
  if (more.demoPassword !== undefined) {
    lines.push(
      `  演示县：打开后选择一个角色即可进入；也可用名字登录，如 demo.official，密码 ${more.demoPassword}`,
      `  Demonstration county: pick any role on the first page, or sign in as demo.official with ${more.demoPassword}`,
    );
  }
  if (more.setupToken !== undefined) {
    lines.push(
      `  建立县和第一位管理员（一天内有效，只能用一次，先前的链接作废）
  A county and its first administrator (once, within a day; earlier links work no longer):`,
      `    ${address}/setup#token=${more.setupToken}`,
    );
  }
  return [...lines, '', `  ${fill(zh)}`, `  ${fill(en)}`, ''].join('\n');
}
