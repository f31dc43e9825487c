/** The year a school year begins in: it starts on 1 September. `day` is YYYY-MM-DD. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '09-01' ? year : year - 1;
}

/** The first day of the term a day is in: the first from September to January, the second from February to August. */
export function termBegan(day: string): string {
  const month = day.slice(5, 7);
  const year = schoolYearOf(day);
  return month >= '02' && month <= '08' ? `${year + 1}-02-01` : `${year}-09-01`;
}

/** The grade of a class on a day: 1 in the school year it was entered in. */
export const gradeOn = (entryYear: number, day: string): number => schoolYearOf(day) - entryYear + 1;
