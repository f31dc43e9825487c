/** In which county this phone signs in. */
export { useHomeCounty } from '#platform/browser/home-county.ts';
