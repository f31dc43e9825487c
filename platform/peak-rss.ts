import { readFileSync } from 'node:fs';

/**
 * The most memory this process ever held, in megabytes. Linux counts into what `resourceUsage` tells the peak of whoever
 * started the process, who may have been far larger: there its own is asked for.
 */
export function peakRssMb(): number {
  const own = process.platform === 'linux' && /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(own ? own[1] : process.resourceUsage().maxRSS) / 1_024);
}
