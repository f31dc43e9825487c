/** Where a browser has come to in each topic, as it stands in the `id` of an event: `inbox:7,needs.board:41`. */
export type Places = ReadonlyMap<string, number>;

export const placesText = (places: Places): string => [...places].map((one) => one.join(':')).join();

/** What a browser says it has heard; anything else than such places is none. */
export function readPlaces(text: string): Places {
  const read = text.split(',').map((one): [string, number] => {
    const [topic = '', seq = ''] = one.split(':');
    return [topic, /^\d{1,15}$/.test(seq) ? Number(seq) : Number.NaN];
  });
  return new Map(read.filter(([, seq]) => !Number.isNaN(seq)));
}
