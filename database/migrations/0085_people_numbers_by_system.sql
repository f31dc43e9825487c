-- In the one summer in which the last six years of primary school and the first five end, junior classes of both systems begin: each
-- system has its own numbers, 初一（1）班 beside 初中六年级（1）班 (ADR 0013).
alter table people.class drop constraint class_county_org_stage_entry_year_number_key;
alter table people.class add unique nulls not distinct (county, org, stage, entry_year, system, number);
