import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, fromProposalToTaskDone, title } from './proposal.ts';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('from a parent’s proposal to a finished task: proposed on the phone, taken, done, looked at, answered, and read', async () => {
  const { phone, department } = await fromProposalToTaskDone(stage);

  await department.reload();
  await department.getByRole('link', { name: '看这件事项' }).click();
  await act(department, '答复', { 答复: '家长学校每月第一个周六在村委会上课。' });
  await department.getByText('办成', { exact: true }).first().waitFor();

  await stage.world.settled();
  await phone.getByRole('link', { name: '看我的建议' }).click();
  await phone.getByRole('link', { name: new RegExp(title) }).click();
  await phone.getByRole('heading', { name: '办成了' }).waitFor();
  await phone.getByText('家长学校每月第一个周六在村委会上课。').first().waitFor();
  await phone.getByText('县妇联，已经办完').waitFor();
  // What departments write to each other is not the family’s to read.
  expect(await phone.getByText('签到表').count()).toBe(0);
});
