/** What other modules may call: putting a message into inboxes, and saying where people are reached. */
export { type Addresses, keepsAddresses } from '#modules/notify/server/address-book.ts';
export { deliveryFigures } from '#modules/notify/server/deliveries/dead.ts';
export { quietHoursOf } from '#modules/notify/server/held/hours-of.ts';
export { keepsWork } from '#modules/notify/server/held/work.ts';
export { addRobot, sayInGroups } from '#modules/notify/server/robots/keep-robots.ts';
export { deleteRobot, type RobotRow, robotById, robotsOf } from '#modules/notify/server/store/robot-store.ts';
export { type Telling, tell } from '#modules/notify/server/tell.ts';
export { ownChanges, tellChange } from '#modules/notify/server/changes.ts';
export { readAbout, recount } from '#modules/notify/server/read-about.ts';
export { endOfQuiet } from '#modules/notify/server/ringing.ts';
