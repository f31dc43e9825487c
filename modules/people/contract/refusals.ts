import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'people.wrong_password': { status: 401, commits: true },
  'people.weak_password': { status: 422 },
  'people.link_spent': { status: 409 },
  'people.not_yours_to_decide': { status: 403 },
  'people.not_a_region_code': { status: 422 },
  'people.region_of_another_county': { status: 422 },
  'people.not_a_school_code': { status: 422 },
  'people.not_a_grade': { status: 422 },
  'people.grade_not_of_stage': { status: 422 },
  'people.not_a_class_number': { status: 422 },
  'people.not_a_student_number': { status: 422 },
  'people.born_later': { status: 422 },
  'people.born_differs': { status: 422 },
  'people.sex_differs': { status: 422 },
  'people.staff_twice': { status: 422 },
  'people.homeroom_of_no_class': { status: 422 },
});
