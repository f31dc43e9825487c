import { dictionary } from '#platform/i18n/dictionary.ts';

/** What moving somebody to another school says. */
export const moveWords = dictionary({
  zh: {
    move: '调动',
    title: '把{name}调到另一所学校',
    note: '原来学校的职务今天结束：马上看不到原来的班和学生，所有打开的页面都会退出。他提出的需求留给原来的学校。心理教师要两个人核准，由调到的学校在“角色”页面提出。',
    school: '调到的学校',
    chooseSchool: '选择学校',
    role: '职务',
    'role.teacher': '教师',
    'role.homeroom': '班主任',
    'role.school_leader': '校长',
    class: '所带的班',
    chooseClass: '选择班级',
    stay: '不调动',
    moved: '{name}已调动',
  },
  en: {
    move: 'Move',
    title: 'Move {name} to another school',
    note: 'What he does at the present school ends today: he loses sight of its classes and pupils at once, and every open page is signed out. Needs he stated stay with that school. A counsellor takes two people: the new school asks on its page “Roles”.',
    school: 'New school',
    chooseSchool: 'Choose a school',
    role: 'Task',
    'role.teacher': 'Teacher',
    'role.homeroom': 'Homeroom teacher',
    'role.school_leader': 'School leader',
    class: 'Class',
    chooseClass: 'Choose a class',
    stay: 'Do not move',
    moved: '{name} has moved',
  },
});
