/** Where what a school keeps of a pupil comes from, and by what right. */
export const bySchool = {
  zh: '学校登记，依《个人信息保护法》第十三条第一款第三项（法定职责）',
  en: 'Kept by the school: Personal Information Protection Law, art. 13(1)(3), statutory duty',
};
