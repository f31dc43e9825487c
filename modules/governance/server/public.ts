export { exportedConferences } from '#modules/governance/server/conferences/exported.ts';
export { exportedVotes } from '#modules/governance/server/votes/exported.ts';
export { exportedDuties } from '#modules/governance/server/exported.ts';
export { exportedTasks } from '#modules/governance/server/tasks/exported.ts';
export { exportedStructures } from '#modules/governance/server/structures/exported.ts';
export { exportedPolicies } from '#modules/governance/server/policies/exported.ts';
export { exportedBuildOut } from '#modules/governance/server/build-out/exported.ts';
export { fillsCalendars } from '#modules/governance/server/calendar/calendar-sources.ts';
export { type LedConsortium, ledConsortia } from '#modules/governance/server/structures/leading-schools.ts';
