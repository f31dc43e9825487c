import { codeMinutes } from '#modules/notify/server/mail/limits.ts';
import { open } from '#modules/notify/server/mail/mail-address.ts';
import { findAsked } from '#modules/notify/server/store/mail-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Has the code of an address that is asked for sent there, again under the same id where the server does not answer. */
export const deliverMailCode: Job<{ id: string }> = {
  name: 'notify.deliver_mail_code',
  atOnce: 3,
  run: async ({ transaction, signal }, { id }) => {
    const found = await transaction(async (ctx) => {
      const asked = await findAsked(ctx, id);
      return asked && { ...open(ctx, asked), mail: ctx.outside.mail };
    });
    if (!found?.mail) return;
    await found.mail.send({ id, to: found.address, ...letterWith(found.code ?? '') }, signal);
  },
};

const letterWith = (code: string) => ({
  subject: '联育：邮箱验证码 / Lianyu: a code for your address',
  lines: [
    `验证码：${code}。${codeMinutes} 分钟内在联育里填写，以后有消息在等您，就会发邮件到这里告诉您。`,
    '不是您要的？不用管它，不会再有邮件来。',
    `Code: ${code}. Enter it in Lianyu within ${codeMinutes} minutes, and letters will tell you here when something waits for you.`,
    'If you did not ask for this, leave it: no more letters will come.',
  ],
  link: { title: '打开联育 / Open Lianyu', path: '/inbox' },
});
