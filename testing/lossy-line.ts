import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, test } from 'vitest';

const run = promisify(execFile);
const tools = ['/usr/sbin/ip', '/usr/sbin/tc'];

/** Describes what holds over a line that loses packets; where none can be laid it is named as skipped. */
export function describeOnLossyLine(title: string, work: () => void): void {
  if (process.getuid?.() === 0 && tools.every(existsSync)) describe(title, work);
  else describe.skip(`${title}, which needs root, ip and tc`, () => test('was not tried'));
}

/** A line from this machine, by way of a router that loses packets both ways, to a network where nothing else is. */
export interface LossyLine {
  /** The address of this end. */
  here: string;
  /** Runs a program at the other end, and gives what it said. */
  there: (program: string, words: readonly string[]) => Promise<string>;
  /** How many packets came to the router, and how many it lost. */
  counts: () => Promise<{ packets: number; lost: number }>;
  remove: () => Promise<void>;
}

const [here, hereAtRouter, farAtRouter, far] = ['10.199.1.1', '10.199.1.2', '10.199.2.2', '10.199.2.1'];

/**
 * Lays one that loses that share of the packets each way, each by its own chance. Neither end knows but by what does not come, as with a network: what a
 * machine drops of its own it sends again at once.
 */
export async function layLossyLine(share: number): Promise<LossyLine> {
  const [router, phone] = [`lianyu-r${process.pid}`, `lianyu-p${process.pid}`];
  const [near, away] = [`lyn${process.pid}`, `lya${process.pid}`];
  const ip = (words: string) => run('/usr/sbin/ip', words.split(' '));
  const at = (name: string, words: string, last: readonly string[] = []) =>
    run('/usr/sbin/ip', ['netns', 'exec', name, ...words.split(' '), ...last]);
  for (const name of [router, phone]) await ip(`netns add ${name}`);
  await ip(`link add ${near} type veth peer name near netns ${router}`);
  await ip(`link add ${away} netns ${phone} type veth peer name away netns ${router}`);
  await ip(`addr add ${here}/24 dev ${near}`);
  await ip(`link set ${near} up`);
  await at(router, `ip addr add ${hereAtRouter}/24 dev near`);
  await at(router, `ip addr add ${farAtRouter}/24 dev away`);
  await at(phone, `ip addr add ${far}/24 dev ${away}`);
  for (const [name, device] of [
    [router, 'near'],
    [router, 'away'],
    [phone, away],
    [phone, 'lo'],
  ] as const)
    await at(name, `ip link set ${device} up`);
  await at(router, 'sysctl -qw net.ipv4.ip_forward=1');
  await at(phone, `ip route add default via ${farAtRouter}`);
  await ip(`route add ${far}/32 via ${hereAtRouter}`);
  for (const device of ['near', 'away']) {
    for (const words of queuesOf(device)) await at(router, words);
    await at(router, `tc filter add dev ${device} parent 1: bpf bytecode`, [losing(share)]);
  }
  return {
    here,
    there: async (program, words) =>
      (await run('/usr/sbin/ip', ['netns', 'exec', phone, program, ...words], { maxBuffer: 2 ** 24 })).stdout,
    counts: async () => countsIn((await at(router, 'tc -s qdisc show')).stdout),
    remove: async () => {
      await ip(`link del ${near}`);
      for (const name of [phone, router]) await ip(`netns del ${name}`);
    },
  };
}

/** One queue that takes everything, and one that takes nothing. */
const queuesOf = (device: string): string[] => [
  `tc qdisc add dev ${device} root handle 1: htb default 1 r2q 100000`,
  `tc class add dev ${device} parent 1: classid 1:1 htb rate 10gbit quantum 60000`,
  `tc class add dev ${device} parent 1: classid 1:2 htb rate 10gbit quantum 60000`,
  `tc qdisc add dev ${device} parent 1:2 handle 2: pfifo limit 0`,
];

/** 1:2, as the kernel counts. */
const lostClass = 0x1_0002;

/** What the kernel does with each packet: it draws a number, and below the share gives it to 1:2. (`netem` is not in every kernel.) */
const losing = (share: number): string =>
  `4,32 0 0 4294963256,53 1 0 ${Math.floor(share * 2 ** 32)},6 0 0 ${lostClass},6 0 0 0`;

/** Of each device the outer queue tells of all, the inner one of what was lost. */
function countsIn(said: string): { packets: number; lost: number } {
  const of = (kind: string, what: RegExp): number =>
    said
      .split(/(?=^qdisc )/m)
      .filter((one) => one.startsWith(`qdisc ${kind}`))
      .reduce((sum, one) => sum + Number(what.exec(one)?.[1] ?? 0), 0);
  const lost = of('pfifo 2:', /dropped (\d+)/);
  return { packets: of('htb', /Sent \d+ bytes (\d+) pkt/) + lost, lost };
}
