/** What stands where nobody knows is kept in the Gulf of Guinea, where no county lies: no distance to it means anything. */
export const nowhere = { lon: 0, lat: 0 } as const;

export const isNowhere = ({ lon, lat }: { lon: number; lat: number }): boolean =>
  lon === nowhere.lon && lat === nowhere.lat;
