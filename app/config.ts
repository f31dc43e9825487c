import { join, resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATABASE_URL: z.string().optional(),
  MIGRATE_URL: z.string().optional(),
  DATA_DIR: z.string().optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

/** Everything the server is told from outside. */
export interface Config {
  host: string;
  port: number;
  databaseUrl: string | undefined;
  migrateUrl: string | undefined;
  dataDir: string;
  tls: { cert: string; key: string } | undefined;
  trustProxy: string | undefined;
  /** The address people type, when a proxy stands before the server. */
  publicUrl: string | undefined;
  metricsToken: string | undefined;
  /** How many requests one session, or one address without a session, may send in a minute. */
  requestsPerMinute: number;
  logLevel: string;
  /** Loads the demonstration county even where a database was used before. */
  demo: boolean;
  /** Serves from PGlite although a real server could run. */
  lite: boolean;
}

/** Reads the configuration from environment variables and start options; says which is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv, options: readonly string[]): Config {
  const read = Environment.parse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    migrateUrl: read.MIGRATE_URL,
    dataDir: resolve(read.DATA_DIR ?? join(import.meta.dirname, '..', 'data')),
    tls: read.TLS_CERT && read.TLS_KEY ? { cert: read.TLS_CERT, key: read.TLS_KEY } : undefined,
    trustProxy: read.TRUST_PROXY,
    publicUrl: read.PUBLIC_URL,
    metricsToken: read.METRICS_TOKEN,
    requestsPerMinute: read.REQUESTS_PER_MINUTE,
    logLevel: read.LOG_LEVEL,
    demo: options.includes('--demo'),
    lite: options.includes('--pglite'),
  };
}
