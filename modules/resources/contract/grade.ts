const stages = ['primary', 'junior', 'senior'] as const;
type Stage = (typeof stages)[number];

/** 义务教育法 and the 6-3-3 system: six years of primary, three of junior and three of senior school. */
const firstGrade: Readonly<Record<Stage, number>> = { primary: 1, junior: 7, senior: 10 };

/** The stage a grade of twelve belongs to. */
export const stageOfGrade = (grade: number): Stage =>
  stages.findLast((stage) => firstGrade[stage] <= grade) ?? 'primary';

/** Which of the twelve a grade of a stage is: 初二 is 8. */
export const gradeOfTwelve = (stage: string, grade: number): number =>
  grade + (stage === 'junior' || stage === 'senior' ? firstGrade[stage] - 1 : 0);
