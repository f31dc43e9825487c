import { consortia } from '#modules/consortia/server/module.ts';
import { evaluation } from '#modules/evaluation/server/module.ts';
import { exports } from '#modules/exports/server/module.ts';
import { governance } from '#modules/governance/server/module.ts';
import { intake } from '#modules/intake/server/module.ts';
import { messages } from '#modules/messages/server/module.ts';
import { needs } from '#modules/needs/server/module.ts';
import { notify } from '#modules/notify/server/module.ts';
import { oversight } from '#modules/oversight/server/module.ts';
import { people } from '#modules/people/server/module.ts';
import { resources } from '#modules/resources/server/module.ts';
import { surveys } from '#modules/surveys/server/module.ts';
import type { Module } from '#platform/module.ts';

/** All modules of the house, each after those it calls. */
export const modules: readonly Module[] = [
  people,
  notify,
  oversight,
  governance,
  resources,
  messages,
  needs,
  intake,
  exports,
  evaluation,
  surveys,
  consortia,
];
