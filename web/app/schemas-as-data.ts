import { config } from 'zod';

// Before the first schema is made: the page's policy lets no text become code, and even trying is reported as a violation.
config({ jitless: true });
