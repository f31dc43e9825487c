-- On which day a role was given, whatever day it is said to have begun on: a table may say one long ago. Null for what was given before this.
alter table people.role_grant add column given_on date;
