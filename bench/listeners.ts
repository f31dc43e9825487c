import { connect } from 'node:net';

/** A process of its own that listens to many event streams, and says when the last of them has got each event. */
const [, , port = '', count = ''] = process.argv;
const at = (): number => performance.timeOrigin + performance.now();
let heard = 0;

for (let one = 0; one < Number(count); one++) {
  await new Promise<void>((open, fail) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET /${one} HTTP/1.1\r\nhost: here\r\naccept: text/event-stream\r\n\r\n`);
    });
    socket.on('error', fail);
    socket.once('data', () => open());
    socket.on('data', (part: Buffer) => {
      for (const _ of part.toString().matchAll(/^event: change$/gm)) {
        heard += 1;
        if (heard % Number(count) === 0) process.send?.({ last: at() });
      }
    });
  });
}
process.send?.({ ready: true });
