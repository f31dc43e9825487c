import { readFileSync } from 'node:fs';
import type { Config } from '#app/config.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';
import { type MailServer, mailer } from '#platform/mail/mailer.ts';
import type { Outside } from '#platform/outside.ts';
import { issuersOf } from '#platform/openid/issuers.ts';
import { IssuersFile, type IssuerSettings } from '#platform/openid/settings.ts';
import { knownPushHosts, type PushServices, webPushOf } from '#platform/push/web-push.ts';
import { type RobotServices, robotsOf } from '#platform/robots/robots.ts';
import { type SmsAddress, smsGateway } from '#platform/sms/gateway.ts';

/** The services of others a server may use. */
export const outsideOf = ({
  sms,
  mail,
  push,
  robots,
  issuers,
  publicUrl,
  rosters,
}: Pick<Config, 'sms' | 'mail' | 'push' | 'robots' | 'issuers' | 'publicUrl' | 'rosters'>): Outside => ({
  sms: sms && smsGateway(sms),
  mail: mail && mailer(mail),
  webPush: push && webPushOf(push),
  robots: robots && robotsOf(robots),
  issuers: publicUrl === undefined || issuers.length === 0 ? undefined : issuersOf(issuers, publicUrl),
  rosters,
});

/** What the gateway of messages is reached by: a secret comes with it, or messages could be made by anybody. */
export function readSms(read: {
  SMS_URL?: string | undefined;
  SMS_SECRET?: string | undefined;
  SMS_SECRET_FILE?: string | undefined;
  SMS_TIMEOUT_SECONDS: number;
}): SmsAddress | undefined {
  if (read.SMS_URL === undefined) return undefined;
  const secret =
    read.SMS_SECRET ?? (read.SMS_SECRET_FILE === undefined ? '' : textIn('SMS_SECRET_FILE', read.SMS_SECRET_FILE));
  if (secret.length < 32)
    throw new StartRefusal('sms_secret_missing', {
      zh: '设置了 SMS_URL，还需要 SMS_SECRET，或 SMS_SECRET_FILE 指定的文件，其中的密钥至少 32 个字符。',
      en: 'SMS_URL is set: SMS_SECRET, or a file named by SMS_SECRET_FILE, has to hold a secret of at least 32 characters.',
    });
  return { url: read.SMS_URL, secret, timeoutMs: read.SMS_TIMEOUT_SECONDS * 1_000 };
}

/** What a mail server is reached by. Letters come from somebody, and lead people to PUBLIC_URL. */
export function readMail(read: {
  SMTP_URL?: string | undefined;
  SMTP_FROM?: string | undefined;
  SMTP_USER?: string | undefined;
  SMTP_PASSWORD?: string | undefined;
  SMTP_PASSWORD_FILE?: string | undefined;
  SMTP_CA?: string | undefined;
  PUBLIC_URL?: string | undefined;
}): MailServer | undefined {
  if (read.SMTP_URL === undefined) return undefined;
  if (read.SMTP_FROM === undefined || read.PUBLIC_URL === undefined)
    throw new StartRefusal('mail_leads_nowhere', {
      zh: '设置了 SMTP_URL，还需要 SMTP_FROM（发件地址）和 PUBLIC_URL（邮件里的链接通向那里）。',
      en: 'SMTP_URL is set: SMTP_FROM, whom letters come from, and PUBLIC_URL, where they lead, are needed too.',
    });
  const { protocol, hostname, port } = new URL(read.SMTP_URL);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const line = protocol === 'smtps:' ? 'tls' : isHere ? 'plain' : 'starttls';
  const pass =
    read.SMTP_PASSWORD ??
    (read.SMTP_PASSWORD_FILE === undefined ? '' : textIn('SMTP_PASSWORD_FILE', read.SMTP_PASSWORD_FILE));
  return {
    host: hostname,
    port: Number(port) || (line === 'tls' ? 465 : 587),
    line,
    account: read.SMTP_USER === undefined ? undefined : { user: read.SMTP_USER, pass },
    from: read.SMTP_FROM,
    site: read.PUBLIC_URL,
    timeoutMs: 10_000,
    ...(read.SMTP_CA === undefined ? {} : { ca: textIn('SMTP_CA', read.SMTP_CA) }),
  };
}

/** What push services are reached by; PUSH_HOSTS stands in place of the known ones. */
export function readPush(read: {
  PUSH_CONTACT?: string | undefined;
  PUSH_HOSTS?: string | undefined;
  PUSH_CA?: string | undefined;
}): PushServices | undefined {
  if (read.PUSH_CONTACT === undefined) return undefined;
  return {
    contact: read.PUSH_CONTACT,
    hosts: read.PUSH_HOSTS?.split(',') ?? knownPushHosts,
    timeoutMs: 10_000,
    ...(read.PUSH_CA === undefined ? {} : { ca: textIn('PUSH_CA', read.PUSH_CA) }),
  };
}

/** What robots of group chats are reached by; what they say leads people to PUBLIC_URL. */
export function readRobots(read: {
  WECOM_ROBOTS?: string | undefined;
  DINGTALK_ROBOTS?: string | undefined;
  PUBLIC_URL?: string | undefined;
}): RobotServices | undefined {
  const { WECOM_ROBOTS: wecom, DINGTALK_ROBOTS: dingtalk, PUBLIC_URL: site } = read;
  if (wecom === undefined && dingtalk === undefined) return undefined;
  if (site === undefined)
    throw new StartRefusal('robots_lead_nowhere', {
      zh: '设置了 WECOM_ROBOTS 或 DINGTALK_ROBOTS，还需要 PUBLIC_URL：群里的链接通向那里。',
      en: 'WECOM_ROBOTS or DINGTALK_ROBOTS is set: PUBLIC_URL, where what robots say leads, is needed too.',
    });
  return { urls: { ...(wecom && { wecom }), ...(dingtalk && { dingtalk }) }, site, timeoutMs: 10_000 };
}

/** The issuers a file describes. They lead people back to PUBLIC_URL, which no request can tell. */
export function readIssuers(file: string | undefined, publicUrl: string | undefined): readonly IssuerSettings[] {
  if (file === undefined) return [];
  if (publicUrl === undefined)
    throw new StartRefusal('issuers_lead_nowhere', {
      zh: '设置了 OPENID_ISSUERS，还需要 PUBLIC_URL：登录之后要回到那里。',
      en: 'OPENID_ISSUERS is set: PUBLIC_URL is needed too, where people come back to.',
    });
  const read = IssuersFile.safeParse(jsonOf(textIn('OPENID_ISSUERS', file)));
  if (read.success) return read.data;
  // Where it is wrong, not what stands there: the file holds secrets.
  const [issue] = read.error.issues;
  const where = issue?.path.join('.') || '/';
  throw new StartRefusal('issuers_wrong', {
    zh: `OPENID_ISSUERS 指定的文件 ${file} 在 ${where} 处不对，应当像 docs/openid.md 里那样写。`,
    en: `The file ${file} named by OPENID_ISSUERS is wrong at ${where}: docs/openid.md says how it is written.`,
  });
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textIn(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '?';
    throw new StartRefusal(
      'file_unreadable',
      {
        zh: `读不了 ${variable} 指定的文件 ${file}（${why}）。`,
        en: `The file ${file} named by ${variable} cannot be read (${why}).`,
      },
      cause,
    );
  }
}
