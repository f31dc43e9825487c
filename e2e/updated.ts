import { readdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const files = readdirSync(join(import.meta.dirname, '..', 'dist', 'phone', 'assets'));
const renamed = (text: string): string => files.reduce((all, name) => all.replaceAll(name, `new-${name}`), text);

/** The same server, to be brought up to date: from then on every file of the phone has another name, and the old ones are gone. */
export async function updatable(server: string): Promise<{ address: string; update: () => void; close: () => void }> {
  let isNew = false;
  const front = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const isOfPhone = path.startsWith('/m/');
    if (path.startsWith('/m/assets/') && path.includes('/new-') !== isNew) {
      answer.writeHead(404).end();
      return;
    }
    const headers = { ...asked.headers, host: new URL(server).host, 'accept-encoding': 'identity' };
    const passed = request(new URL(path.replace('/new-', '/'), server), { method: asked.method, headers }, (reply) => {
      const { 'content-length': _, etag: __, ...others } = reply.headers;
      answer.writeHead(reply.statusCode ?? 500, others);
      if (!isNew || !isOfPhone) {
        reply.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => answer.end(renamed(Buffer.concat(parts).toString())));
    });
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    update: () => void (isNew = true),
    close: () => {
      front.close();
      front.closeAllConnections();
    },
  };
}
