import { createTransport, type SMTPPoolOptions } from 'nodemailer';

/** A letter; never anything of a child. */
export interface Mail {
  /** The same letter sent again has the same. */
  id: string;
  to: string;
  subject: string;
  /** Plain words, a paragraph each. */
  lines: readonly string[];
  /** Where on the site it leads, and what that is called. */
  link: { title: string; path: string };
}

/** The way to mailboxes. */
export interface Mailer {
  /** Gives a letter away; says whether it was taken, refused for good, or its mailbox is no more, and throws where it is to be tried again. */
  send: (mail: Mail, signal: AbortSignal) => Promise<'sent' | 'refused' | 'gone'>;
  close: () => Promise<void>;
}

/** How a mail server is reached. */
export interface MailServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `plain` on this machine alone. */
  line: 'tls' | 'starttls' | 'plain';
  account: { user: string; pass: string } | undefined;
  /** Whom letters come from. */
  from: string;
  /** The address people type, where letters lead. */
  site: string;
  timeoutMs: number;
  /** The authority of its certificate, where the system knows it not. */
  ca?: string;
}

/** Lines to the mail server that stay open, and are used in turn. */
const mostLines = 3;

/** Speaks SMTP (RFC 5321) with one server. */
export function mailer({ account, from, site, timeoutMs, line, ca, ...server }: MailServer): Mailer {
  const transport = createTransport({
    ...server,
    pool: true,
    maxConnections: mostLines,
    // Whether it is tried again is for whoever sends: a letter whose answer was lost may have been taken.
    maxRequeues: 0,
    secure: line === 'tls',
    requireTLS: line === 'starttls',
    ignoreTLS: line === 'plain',
    ...(ca !== undefined && { tls: { ca } }),
    ...(account && { auth: account }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SMTPPoolOptions);
  const domain = from.replace(/^.*@|>$/g, '');
  return {
    send: async (mail, signal) => {
      try {
        await transport.sendMail({ ...letterOf(mail, site), from, messageId: `<${mail.id}@${domain}>`, signal });
        return 'sent';
      } catch (error) {
        const word = refusalIn(error);
        if (word) return word;
        throw error;
      }
    },
    close: async () => transport.close(),
  };
}

/** What a server said for good about the letter or its address (RFC 3463); what it says of us, or of now, may change. */
function refusalIn(error: unknown): 'refused' | 'gone' | undefined {
  const {
    code,
    responseCode = 0,
    response = '',
  } = error as { code?: string; responseCode?: number; response?: string };
  if (responseCode < 500 || (code !== 'EENVELOPE' && code !== 'EMESSAGE')) return undefined;
  return /^5\d\d[ -]5\.1\.[1236]\b/.test(response) ? 'gone' : 'refused';
}

/** Words and one link: no picture and no counter tells whether somebody opened it. */
function letterOf({ to, subject, lines, link: { title, path } }: Mail, site: string) {
  const url = new URL(path, site).href;
  const paragraphs = lines.map((one) => `<p>${escaped(one)}</p>`).join('\n');
  return {
    to,
    subject,
    text: [...lines, `${title}: ${url}`].join('\n\n'),
    html: `${paragraphs}\n<p><a href="${escaped(url)}">${escaped(title)}</a></p>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
