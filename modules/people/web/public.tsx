/** What other modules' screens may use: how an organisation of the county is chosen. */
export { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
/** How a pupil of the reader's class or school is chosen in a form. */
export { PupilField } from '#modules/people/web/guardians/PupilField.tsx';
export type { Picked } from '#modules/people/web/guardians/PupilSelect.tsx';
