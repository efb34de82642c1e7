import { z } from 'zod';

/** Settings that are wrong, all of them at once, so that they are mended in one go. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`设置有误 Settings to mend:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads environment variables by a schema whose keys are their names.
 * @throws SettingsError that names every bad variable and what it should be, never its value: it may be a secret
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<Shape>> {
  // An empty variable is one that nobody set: compose files and shells write it so.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

export const setting = {
  port: z.coerce.number('a port, 0-65535').int().min(0).max(65535),
  /** Loopback unless said otherwise: there is no access control yet. */
  host: z.string().default('127.0.0.1'),
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'a short name: a letter, then letters and digits'),
  milliseconds: z.coerce.number('milliseconds, a whole number').int().positive(),
  count: z.coerce.number('a whole number above 0').int().positive(),
  url: z.url('a URL: http://host:port'),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/, error: 'a URL: postgres://role:password@host:port/database' }),
  key: z
    .string('a key of 32 bytes in base64url')
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((key) => key.length === 32, 'a key of 32 bytes in base64url'),
};

/** How a subgraph uses its database, the same in every topology. */
export const poolSettings = {
  HUB_POOL: setting.count.default(6),
  HUB_STATEMENT_MS: setting.milliseconds.default(350),
};

/** How often a department says that it is there, changes or none. */
export const heartbeatSettings = { HUB_HEARTBEAT_SECONDS: setting.count.default(30) };

/** The file of holiday notices that came out after this version, where there is one. */
export const calendarSettings = { HUB_CALENDAR_FILE: z.string().optional() };

/** How a subgraph is named in a setting: CIVIL_AFFAIRS for civil-affairs, as in HUB_URL_CIVIL_AFFAIRS. */
export const settingSuffix = (subgraph: string): string => subgraph.toUpperCase().replaceAll('-', '_');
