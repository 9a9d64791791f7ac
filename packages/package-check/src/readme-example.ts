/** A block of a README that runs. */
export interface ReadmeExample {
  readonly code: string;
  /** What it prints, a line each, by the comments after `console.log`. */
  readonly promised: readonly string[];
}

/**
 * The examples of a README: its blocks marked `ts`. One that can't run by itself is marked `ts no-run`.
 *
 * What a `console.log` prints is told by the comment on its line, or by the comment lines that follow it at once.
 */
export function examplesIn(readme: string): readonly ReadmeExample[] {
  return [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => ({
    code,
    promised: promisesIn(code),
  }));
}

function promisesIn(code: string): readonly string[] {
  const told = /console\.log\(.*?\);((?:\s*\/\/ [^\n]*)+)/gs;
  return [...code.matchAll(told)].flatMap(([, comments = ""]) =>
    comments
      .trim()
      .split("\n")
      .map((line) => line.replace(/^\s*\/\/ /, "")),
  );
}
