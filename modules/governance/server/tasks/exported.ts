import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, began } = common;
const progress = { zh: '进度（%）', en: 'Progress, in per cent' };
const due_on = { zh: '期限', en: 'Due on' };

/** What the county has put in of who is to do what until when. */
export const exportedTasks: readonly ExportedTable[] = [
  exportedTable<'governance.task'>({
    kind: 'tasks',
    table: 'governance.task',
    title: { zh: '任务', en: 'Tasks' },
    subject: { untold: 'what departments are to do in their office' },
    columns: {
      county,
      id,
      matter: { zh: '所办的事项', en: 'The matter it is to settle' },
      title: { zh: '标题', en: 'Title' },
      body: { zh: '内容', en: 'Text' },
      org: { zh: '承办单位', en: 'Who owes it' },
      in_charge: { zh: '经办人', en: 'Who has taken charge of it' },
      handed_in_by: { zh: '交审核的人', en: 'Who handed it in' },
      co_orgs: { zh: '协办单位', en: 'Who works along', isList: true },
      asking_org: { zh: '交办单位', en: 'Who asked for it' },
      set_by: { zh: '交办人', en: 'Who set it' },
      set_at: { zh: '交办时间', en: 'When it was set' },
      began,
      working_days: { zh: '几个工作日', en: 'In how many working days' },
      due_on,
      minutes: { zh: '预计占用每个单位多少分钟', en: 'Minutes asked of each' },
      state: {
        zh: '状态',
        en: 'State',
        codes: {
          open: { zh: '在办', en: 'open' },
          suspended: { zh: '暂停', en: 'suspended' },
          in_review: { zh: '待审核', en: 'to be looked at' },
          done: { zh: '办成', en: 'done' },
          withdrawn: { zh: '撤回', en: 'withdrawn' },
        },
      },
      progress,
      suspended_on: { zh: '哪天暂停', en: 'When it was suspended' },
      escalated: { zh: '已上报几级', en: 'How many have heard that it is late' },
      closed_at: { zh: '办结时间', en: 'When it was over' },
      version: { zh: '办理次数', en: 'How often it was acted on' },
    },
  }),
  exportedTable<'governance.task_step'>({
    kind: 'task_steps',
    table: 'governance.task_step',
    title: { zh: '任务的办理过程', en: 'What happened to tasks' },
    subject: { untold: 'what departments did in their office' },
    columns: {
      county,
      id,
      task: { zh: '任务', en: 'Task' },
      what: {
        zh: '做了什么',
        en: 'What was done',
        codes: {
          set: { zh: '交办', en: 'set' },
          taken_charge: { zh: '认领', en: 'taken charge of' },
          progress: { zh: '报进度', en: 'progress' },
          suspended: { zh: '暂停', en: 'suspended' },
          resumed: { zh: '继续', en: 'went on' },
          handed_in: { zh: '交审核', en: 'handed in' },
          accepted: { zh: '审核通过', en: 'accepted' },
          sent_back: { zh: '退回', en: 'sent back' },
          reopened: { zh: '重新打开', en: 'opened again' },
          withdrawn: { zh: '撤回', en: 'withdrawn' },
          escalated: { zh: '上报', en: 'escalated' },
        },
      },
      at: { zh: '时间', en: 'When' },
      done_by: { zh: '经办人', en: 'Who did it' },
      org: { zh: '单位', en: 'Of which organisation, or to which' },
      progress,
      said: { zh: '说明、佐证或理由', en: 'Evidence, or why' },
      due_on,
    },
  }),
  exportedTable<'governance.task_evidence'>({
    kind: 'task_evidence',
    table: 'governance.task_evidence',
    title: { zh: '任务的佐证', en: 'What shows tasks done' },
    subject: { untold: 'what an organisation did in its office' },
    columns: {
      county,
      id,
      task: { zh: '任务', en: 'Task' },
      attachment: { zh: '附件', en: 'The file' },
      shows: { zh: '说明什么', en: 'What it shows' },
      org: { zh: '单位', en: 'Of which organisation' },
      added_by: { zh: '添加人', en: 'Who added it' },
      added_at: { zh: '添加时间', en: 'When' },
    },
  }),
];
