import type { TownGap } from '#modules/needs/contract/board.ts';
import type { MapTown } from '#web/ui/CountyMap.tsx';

type Placed = Pick<TownGap, 'town' | 'name' | 'rural' | 'outline' | 'lon' | 'lat'>;

/** Where a town lies on the map, and what it is called. */
export const townOnMap = ({
  town,
  name,
  rural,
  outline,
  lon,
  lat,
}: Placed): Omit<MapTown, 'value' | 'label' | 'cells'> => ({
  code: town,
  name,
  at: [lon, lat],
  ...(outline ? { shape: [[outline]] } : {}),
  isStrong: !rural,
});
