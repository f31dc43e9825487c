import dayjs, { type Dayjs } from 'dayjs';

/** The county’s clock is eight hours ahead of UTC, all year, wherever the browser is. */
const aheadMs = 8 * 3_600_000;

/** A moment as the county’s clocks show it, to be chosen from. */
export const onCountyClock = (at: string): Dayjs =>
  dayjs(new Date(Date.parse(at) + aheadMs).toISOString().slice(0, 19));

/** The moment at which the county’s clocks show this. */
export const fromCountyClock = (shown: Dayjs): string => `${shown.format('YYYY-MM-DDTHH:mm')}:00+08:00`;
