/** Two people of the demonstration council, as the identity provider is told of them. */
export const worker = {
  userName: 'amina.khan@thanwick.example',
  displayName: 'Amina Khan',
  personId: '0d4a6b52-5f3e-4f0e-8f6e-2c6f3f0f1a01',
  jobTitle: 'Housing Officer',
  role: 'Worker',
  team: 'Westfield Housing',
  workstyle: 'Nomadic',
  featured: true,
};

export type Someone = typeof worker;

export const manager: Someone = {
  ...worker,
  userName: 'zoe.obrien@thanwick.example',
  displayName: "Zoë O'Brien",
  personId: '0d4a6b52-5f3e-4f0e-8f6e-2c6f3f0f1a02',
  jobTitle: 'Housing Manager',
  role: 'Manager',
};

export const clientId = '7c1f0e8a-3b52-4a57-9c1d-6f2d8a90b311';
export const apiScope = 'api://worksmart-council/access';
