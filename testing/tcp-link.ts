import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a port of this machine that can be made to fail. */
export interface TcpLink {
  port: number;
  /** Ends what goes through it, and refuses more. */
  cut: () => void;
  /** Carries nothing more, and tells neither side. */
  hold: () => void;
  /** The same for ever for what goes through it now; carries what comes after. */
  silence: () => void;
  /** Carries again: what was held comes late, what was cut has to be asked for again. */
  mend: () => void;
  close: () => Promise<void>;
}

/** Lays a line to a port. */
export async function linkTo(port: number): Promise<TcpLink> {
  const ends = new Set<Socket>();
  let state: 'whole' | 'cut' | 'held' = 'whole';
  const turn = (to: typeof state, act: (end: Socket) => unknown) => () => {
    state = to;
    for (const end of ends) act(end);
  };
  const server = createServer((near) => {
    if (state === 'cut') near.resetAndDestroy();
    else join(near, connect(port, '127.0.0.1'), ends);
    if (state === 'held') near.pause();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const hold = turn('held', (end) => end.pause());
  return {
    port: (server.address() as AddressInfo).port,
    cut: turn('cut', (end) => end.resetAndDestroy()),
    hold,
    silence: () => {
      hold();
      state = 'whole';
    },
    mend: turn('whole', (end) => end.resume()),
    close: async () => {
      for (const end of ends) end.destroy();
      await new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}

/** Carries what comes at either end to the other, until one is gone. */
function join(near: Socket, far: Socket, ends: Set<Socket>): void {
  for (const [from, to] of [[near, far] as const, [far, near] as const]) {
    ends.add(from);
    from.on('data', (part) => to.write(part));
    from.on('error', () => undefined);
    from.on('close', () => {
      to.destroy();
      ends.delete(from);
    });
  }
}
