/** What is signed of a ballot: of which survey and school it is, so that it is good for no other. */
export const ballotMessage = (survey: string, org: string, token: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`lianyu ballot ${survey} ${org} ${token}`);
