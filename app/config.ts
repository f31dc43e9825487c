import { isIP } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { type KeyPair, readKeyPair } from '#app/read-key-pair.ts';
import { readIssuers, readMail, readPush, readRobots, readSms } from '#app/outside.ts';
import { keysIn } from '#platform/secrets/key-file.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';
import type { IssuerSettings } from '#platform/openid/settings.ts';
import type { MailServer } from '#platform/mail/mailer.ts';
import type { PushServices } from '#platform/push/web-push.ts';
import type { RobotServices } from '#platform/robots/robots.ts';
import type { SmsAddress } from '#platform/sms/gateway.ts';

/** Named ranges a list of proxies may hold beside addresses: what the HTTP library calls them. */
const ranges: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whether this names one address, or a network like 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const size = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && +bits <= size));
}

/**
 * Which proxies are believed: `true` the one that stands before the server, a number that many in a row, or their
 * addresses. Never whoever claims to be one: addresses count failures and requests.
 */
const Proxies = z.string().transform((text, ctx): number | string[] | false => {
  if (text === 'false') return false;
  if (text === 'true') return 1;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  const named = text.split(',').map((one) => one.trim());
  if (named.every((one) => ranges.has(one) || isNetwork(one))) return named;
  ctx.addIssue({ code: 'custom', message: 'no proxies' });
  return z.NEVER;
});

/** Keys of 32 bytes, the newest first. */
const Keys = z.string().transform((text, ctx): readonly Buffer[] => {
  const keys = keysIn(text);
  if (keys) return keys;
  ctx.addIssue({ code: 'custom', message: 'no keys' });
  return z.NEVER;
});

/** The servers of one NATS, with commas between: `nats://` or `tls://`, and who we are in the first. */
const NatsServers = z.string().transform((text, ctx): readonly URL[] => {
  const servers = text.split(',').map((one) => URL.parse(one.trim()));
  const isOne = (url: URL | null): url is URL => url?.protocol === 'nats:' || url?.protocol === 'tls:';
  if (servers.every((url) => isOne(url) && url.hostname !== '')) return servers.filter(isOne);
  ctx.addIssue({ code: 'custom', message: 'no servers' });
  return z.NEVER;
});

/** Where codes and messages go out: over HTTPS, or on this machine, for a code is as good as a password. */
const Gateway = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
});

/** A mail server: `smtps://` speaks TLS at once, `smtp://` before anything is said; on this machine it need not. */
const MailAddress = z.url({ protocol: /^smtps?$/ }).refine((text) => {
  const { username, password } = new URL(text);
  return username === '' && password === '';
});

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/).default('8080').transform(Number).pipe(z.number().max(65_535)),
  DATABASE_URL: z.string().optional(),
  MIGRATE_URL: z.string().optional(),
  DATA_DIR: z.string().optional(),
  LIANYU_AUDIT_ANCHOR: z.string().refine(isAbsolute).optional(),
  LIANYU_ROSTERS: z.string().refine(isAbsolute).optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: Proxies.default(false),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  SECRET_KEYS: Keys.optional(),
  SMS_URL: Gateway.optional(),
  SMS_SECRET: z.string().min(32).optional(),
  SMS_SECRET_FILE: z.string().optional(),
  SMS_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(60).default(10),
  SMTP_URL: MailAddress.optional(),
  SMTP_FROM: z
    .string()
    .regex(/^([^<>@\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_PASSWORD_FILE: z.string().optional(),
  SMTP_CA: z.string().optional(),
  PUSH_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  PUSH_HOSTS: z
    .string()
    .regex(/^\.?[\w.:-]+(,\.?[\w.:-]+)*$/)
    .optional(),
  PUSH_CA: z.string().optional(),
  WECOM_ROBOTS: Gateway.optional(),
  DINGTALK_ROBOTS: Gateway.optional(),
  OPENID_ISSUERS: z.string().optional(),
  NATS_URL: NatsServers.optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

const overHttps = {
  zh: '以 https:// 开头的地址；http:// 只能用于本机',
  en: 'an address that begins with https://, or with http:// on this machine',
};

/** What each variable that can be wrong has to be. */
const wanted: Readonly<Record<string, { zh: string; en: string }>> = {
  PORT: { zh: '0 到 65535 的整数', en: 'a whole number from 0 to 65535' },
  LIANYU_AUDIT_ANCHOR: { zh: '一个文件夹的绝对路径', en: 'the absolute path of a folder' },
  LIANYU_ROSTERS: { zh: '一个文件夹的绝对路径', en: 'the absolute path of a folder' },
  TRUST_PROXY: {
    zh: 'true、false、代理的层数，或用逗号隔开的代理地址',
    en: 'true, false, how many proxies stand in a row, or their addresses with commas between',
  },
  PUBLIC_URL: { zh: '以 http:// 或 https:// 开头的地址', en: 'an address that begins with http:// or https://' },
  METRICS_TOKEN: { zh: '至少 16 个字符', en: 'at least 16 characters' },
  SECRET_KEYS: {
    zh: '一个或几个 32 字节的密钥（base64url），新的在前，用逗号隔开',
    en: 'one or more keys of 32 bytes in base64url, the newest first, with commas between',
  },
  SMS_URL: overHttps,
  WECOM_ROBOTS: overHttps,
  DINGTALK_ROBOTS: overHttps,
  SMS_SECRET: { zh: '至少 32 个字符', en: 'at least 32 characters' },
  SMS_TIMEOUT_SECONDS: { zh: '1 到 60 的整数', en: 'a whole number from 1 to 60' },
  SMTP_URL: {
    zh: '以 smtps:// 或 smtp:// 开头的地址，不含用户名和密码',
    en: 'an address that begins with smtps:// or smtp://, without a user or password in it',
  },
  SMTP_FROM: {
    zh: '一个邮箱地址，前面可以有名称，如 联育 <lianyu@example.org>',
    en: 'an e-mail address, after a name if you like: Lianyu <lianyu@example.org>',
  },
  NATS_URL: {
    zh: '以 nats:// 或 tls:// 开头的地址，几个地址用逗号隔开',
    en: 'an address that begins with nats:// or tls://, or several with commas between',
  },
  PUSH_CONTACT: {
    zh: '以 mailto: 或 https:// 开头的地址，推送服务有事找您',
    en: 'an address that begins with mailto: or https://, where push services find you',
  },
  PUSH_HOSTS: { zh: '用逗号隔开的主机名', en: 'host names with commas between' },
  REQUESTS_PER_MINUTE: { zh: '大于 0 的整数', en: 'a whole number above 0' },
  LOG_LEVEL: { zh: 'debug、info、warn、error 或 silent', en: 'debug, info, warn, error or silent' },
};

/** Everything the server is told from outside. */
export interface Config {
  host: string;
  port: number;
  databaseUrl: string | undefined;
  migrateUrl: string | undefined;
  dataDir: string;
  /** A folder on another disk or host where heads of the audit chain are kept too. */
  auditAnchor: string | undefined;
  /** A folder where other systems leave rosters each night, in one folder for each county. */
  rosters: string | undefined;
  tls: KeyPair | undefined;
  /** The proxies that are believed about who asks: how many in a row, their addresses, or none. */
  trustProxy: number | string[] | false;
  /** The address people type, when a proxy stands before the server. */
  publicUrl: string | undefined;
  metricsToken: string | undefined;
  /** What second factors and the keys of sealed records are sealed with, the newest first; undefined for the keys of the data folder. */
  secretKeys: readonly Buffer[] | undefined;
  /** How messages reach telephones; undefined where they do not. */
  sms: SmsAddress | undefined;
  /** How letters reach mailboxes; undefined where they do not. */
  mail: MailServer | undefined;
  /** How browsers are rung; undefined where they are not. */
  push: PushServices | undefined;
  /** How robots of group chats are reached; undefined where they are not. */
  robots: RobotServices | undefined;
  /** The issuers people may sign in at, from the file that describes them. */
  issuers: readonly IssuerSettings[];
  /** What carries signals between many nodes; without it the database does. */
  nats: readonly URL[] | undefined;
  /** How many requests one session may send in a minute; a network address, with all its sessions, twenty times as many. */
  requestsPerMinute: number;
  logLevel: string;
  /** Where the lines of the log go, if not to the standard output. */
  logTo?: { write: (line: string) => void };
  /** Loads the demonstration county even where a database was used before. */
  demo: boolean;
  /** Offers a link to make one more county with. */
  newCounty: boolean;
  /** Serves from PGlite although a real server could run. */
  lite: boolean;
}

/** Reads the configuration from environment variables and start options; refuses to start over the first wrong one. */
export function readConfig(environment: NodeJS.ProcessEnv, options: readonly string[]): Config {
  const read = readEnvironment(environment);
  refuseUnknown(options);
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    migrateUrl: read.MIGRATE_URL,
    dataDir: resolve(read.DATA_DIR ?? join(import.meta.dirname, '..', 'data')),
    auditAnchor: read.LIANYU_AUDIT_ANCHOR,
    rosters: read.LIANYU_ROSTERS,
    tls: readKeyPair(read.TLS_CERT, read.TLS_KEY),
    trustProxy: read.TRUST_PROXY,
    publicUrl: read.PUBLIC_URL,
    metricsToken: read.METRICS_TOKEN,
    secretKeys: read.SECRET_KEYS,
    sms: readSms(read),
    mail: readMail(read),
    push: readPush(read),
    robots: readRobots(read),
    issuers: readIssuers(read.OPENID_ISSUERS, read.PUBLIC_URL),
    nats: read.NATS_URL,
    requestsPerMinute: read.REQUESTS_PER_MINUTE,
    logLevel: read.LOG_LEVEL,
    demo: options.includes('--demo'),
    newCounty: options.includes('--new-county'),
    lite: options.includes('--pglite'),
  };
}

const startOptions: readonly string[] = ['--demo', '--new-county', '--pglite'];

/** A misspelt `--demo` must not look like a start without it. */
function refuseUnknown(options: readonly string[]): void {
  const unknown = options.find((option) => !startOptions.includes(option));
  if (unknown === undefined) return;
  throw new StartRefusal('option_unknown', {
    zh: `不认识启动选项 ${unknown}，只有 ${startOptions.join('、')}。`,
    en: `The start option ${unknown} is not known; there are ${startOptions.join(', ')}.`,
  });
}

function readEnvironment(environment: NodeJS.ProcessEnv): z.output<typeof Environment> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(set);
  if (read.success) return read.data;
  // The value itself is not repeated: it may be a secret.
  const name = String(read.error.issues[0]?.path[0]);
  const { zh, en } = wanted[name] ?? { zh: '文字', en: 'text' };
  throw new StartRefusal('variable_wrong', {
    zh: `环境变量 ${name} 的值不对，应当是${zh}。`,
    en: `The environment variable ${name} is wrong: it has to be ${en}.`,
  });
}
