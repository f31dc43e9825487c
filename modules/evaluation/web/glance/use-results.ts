import { listResults, listSchoolResults, type Measured, type Period } from '#modules/evaluation/contract/period.ts';
import { useRead } from '#web/api/use-read.ts';

/** As many indicators as a county keeps at most. */
const all = 200;

/** The version of a period that is looked at: the newest frozen one; as counted last where it is not frozen. */
export const versionIn = ({ state, snapshots }: Pick<Period, 'state' | 'snapshots'>): { snapshot?: number } =>
  state === 'frozen' ? { snapshot: snapshots } : {};

/** What the indicators of a period come to. */
export const useResults = (period: Period) =>
  useRead(listResults, { params: { id: period.id }, query: { size: all, ...versionIn(period) } });

/** What they come to in the schools that are the reader’s own. */
export const useOwnFigures = (period: Period) =>
  useRead(listSchoolResults, { params: { id: period.id }, query: { size: all, ...versionIn(period) } });

/** Whether an indicator is measured at a place at all, be it shown or not. */
export const isMeasured = ({ why }: Measured): boolean => why !== 'unmeasured' && why !== 'untold';
