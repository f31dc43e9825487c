import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

const folder = join(import.meta.dirname, 'tls');
const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
const account = { user: 'lianyu', pass: 'a password of the mail server' };

/** A letter as it came. */
export interface Letter {
  to: string;
  /** Its `Message-ID`. */
  id: string;
  /** Its head and its words, decoded. */
  words: string;
}

/** What is answered: yes, another reply to the address or to the letter, or nothing once the letter is there: a closed line, or silence. */
export type MailAnswer = 'yes' | { to: 'address' | 'letter'; status: number; words?: string } | 'closes' | 'silence';

/** A mail server on this machine, which speaks TLS from the first byte with a certificate of its own and knows who may send. */
export interface MailStub {
  environment: Record<'SMTP_URL' | 'SMTP_FROM' | 'SMTP_USER' | 'SMTP_PASSWORD' | 'SMTP_CA' | 'PUBLIC_URL', string>;
  port: number;
  /** Every letter that was handed over, also one that came again or was refused. */
  letters: Letter[];
  answer: (now: MailAnswer) => void;
  close: () => Promise<void>;
}

/** One that speaks in the clear knows no TLS at all. */
export async function startMailStub(speaks: 'tls' | 'in the clear' = 'tls'): Promise<MailStub> {
  let answered: MailAnswer = 'yes';
  const letters: Letter[] = [];
  const refusalOf = (what: 'address' | 'letter'): Error | null => {
    if (typeof answered === 'string' || answered.to !== what) return null;
    return Object.assign(new Error(answered.words ?? 'no'), { responseCode: answered.status });
  };
  const server = serverFor(speaks, {
    refusalOf,
    came: (letter) => {
      letters.push(letter);
      return answered;
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const { server: listening } = server;
    server.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
  });
  return {
    environment: {
      SMTP_URL: `smtps://localhost:${port}`,
      SMTP_FROM: '联育 <lianyu@county.example>',
      SMTP_USER: account.user,
      SMTP_PASSWORD: account.pass,
      SMTP_CA: join(folder, 'cert.pem'),
      PUBLIC_URL: 'http://lianyu.county.example',
    },
    port,
    letters,
    answer: (now) => void (answered = now),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A server that asks of each address and each letter whether it is refused, and says what came. */
function serverFor(
  speaks: 'tls' | 'in the clear',
  asked: { refusalOf: (what: 'address' | 'letter') => Error | null; came: (letter: Letter) => MailAnswer },
): SMTPServer {
  const receive = async (
    stream: SMTPServerDataStream,
    { envelope }: SMTPServerSession,
    done: (error: Error | null) => void,
  ): Promise<void> => {
    const words = decoded(await text(stream));
    const [, id = ''] = /^Message-ID: <(.*)>/im.exec(words) ?? [];
    const answer = asked.came({ to: envelope.rcptTo[0]?.address ?? '', id, words });
    if (answer === 'closes') for (const { _socket } of server.connections) _socket.destroy();
    else if (answer !== 'silence') done(asked.refusalOf('letter'));
  };
  const server: SMTPServer = new SMTPServer({
    secure: speaks === 'tls',
    ...(speaks === 'in the clear' && { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
    cert: file('cert.pem'),
    key: file('key.pem'),
    closeTimeout: 50,
    onAuth: ({ username, password }, _, done) =>
      username === account.user && password === account.pass ? done(null, { user: username }) : done(new Error('who')),
    onRcptTo: (_, __, done) => done(asked.refusalOf('address')),
    onData: (stream, session, done) => void receive(stream, session, done),
  });
  return server;
}

/** A letter with what is in base64 or quoted-printable (RFC 2045, 2047) as words. */
function decoded(raw: string): string {
  const quoted = (body: string): string =>
    Buffer.from(
      body
        .replaceAll(/=\r?\n/g, '')
        .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    ).toString();
  return raw
    .replaceAll(/\?=\r?\n\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, body: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(body, 'base64').toString() : quoted(body.replaceAll('_', '=20')),
    )
    .replaceAll(
      /(Transfer-Encoding: base64\r?\n\r?\n)([A-Za-z\d+/=\r\n]+)/g,
      (_, head: string, body: string) => head + Buffer.from(body, 'base64').toString(),
    )
    .replaceAll(
      /(Transfer-Encoding: quoted-printable\r?\n\r?\n)([^]*?)(?=\r?\n--|$)/g,
      (_, head: string, body: string) => head + quoted(body),
    );
}
