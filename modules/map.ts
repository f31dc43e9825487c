/** Which module may call which, by its public door. The boundary test keeps this true and without a cycle. */
export const mayCall: Readonly<Record<string, readonly string[]>> = {
  people: ['notify'],
  notify: [],
  oversight: ['people', 'notify'],
  exports: ['people', 'notify'],
  messages: ['people', 'notify'],
  governance: ['people', 'messages', 'notify'],
  resources: ['people', 'notify'],
  needs: ['people', 'resources', 'messages', 'notify'],
  intake: ['people', 'resources', 'needs', 'notify'],
  evaluation: ['people', 'governance', 'notify'],
  surveys: ['people', 'notify'],
  consortia: ['people', 'governance', 'evaluation', 'resources', 'needs', 'notify'],
};
