import type { Mailer } from '#platform/mail/mailer.ts';
import type { Issuers } from '#platform/openid/issuers.ts';
import type { WebPush } from '#platform/push/web-push.ts';
import type { Robots } from '#platform/robots/robots.ts';
import type { SmsGateway } from '#platform/sms/gateway.ts';

/** Services of others that whoever runs the server told it to use; what is not there is not offered. */
export interface Outside {
  sms?: SmsGateway | undefined;
  mail?: Mailer | undefined;
  webPush?: WebPush | undefined;
  /** Robots of group chats. */
  robots?: Robots | undefined;
  /** Where people may sign in beside here. */
  issuers?: Issuers | undefined;
  /** A folder where other systems leave rosters, in one folder for each county. */
  rosters?: string | undefined;
}
