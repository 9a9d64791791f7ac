import { delimiter, dirname } from "node:path";

/** Where a person's own settings of npm are, and how the registry is reached from here. */
const kept = /^npm_config_(?:registry|userconfig|cache|cafile|proxy|https_proxy|noproxy)$/i;

/** What pnpm, npm, turbo and vitest tell the scripts that they run. */
const toldToScripts =
  /^(?:npm_|pnpm_|turbo_|vitest)|^(?:NODE_PATH|NODE_ENV|NODE_OPTIONS|INIT_CWD)$/i;

/**
 * The environment of somebody who opens a terminal: nothing of the script that runs now, whose `NODE_PATH`, for one,
 * would find packages that nobody installed. Node is the one that runs now.
 */
export function freshEnvironment(
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (kept.test(entry[0]) || !toldToScripts.test(entry[0])),
  );
  return {
    ...Object.fromEntries(own),
    PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
    ...more,
  };
}
