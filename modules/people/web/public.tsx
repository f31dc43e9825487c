/** What other modules' screens may use: how an organisation of the county is chosen. */
export { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
