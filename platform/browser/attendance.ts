/** What somebody at a page does to it. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/** So long after his last sign of life somebody still counts as being at the page. */
const attendedMs = 60_000;

let lastSign = Date.now();
// Where there is no page, as in a test of what runs behind it, there is nobody to wait for.
if (typeof document !== 'undefined')
  for (const sign of signs)
    addEventListener(sign, () => void (lastSign = Date.now()), { capture: true, passive: true });

/** Whether somebody is at this page. What it asks by itself while nobody is must not keep his session alive. */
export const isAttended = (): boolean => Date.now() - lastSign < attendedMs;
