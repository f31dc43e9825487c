import { z } from 'zod';

/** Whether this is an address of this machine, where there may be no HTTPS. */
export const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** Over HTTPS, or on this machine. */
const Safe = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = new URL(text);
  return url.protocol === 'https:' || isLoopback(url);
});

/** One issuer people may sign in at, as whoever runs the server describes it. */
const IssuerSettings = z.strictObject({
  /** In addresses; it stays, whatever the issuer is called on screens. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  issuer: Safe,
  clientId: z.string().min(1),
  clientSecret: z.string().min(16),
  label: z.strictObject({ zh: z.string().min(1).max(30), en: z.string().min(1).max(30) }),
  /** What the issuer says of a sign-in that had a second factor; without it nothing it says counts as one. */
  secondFactor: z
    .strictObject({ acr: z.array(z.string()).default([]), amr: z.array(z.string()).default([]) })
    .optional(),
});
export type IssuerSettings = z.infer<typeof IssuerSettings>;

/** The file OPENID_ISSUERS names. */
export const IssuersFile = z
  .array(IssuerSettings)
  .min(1)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { message: 'two issuers have one name' });
