import type { SkippedImport } from "@finsam/database";

/** How many are told one by one. */
const mostLines = 50;

/** What was not taken in and why, for a person. */
export function skippedLines(skipped: readonly SkippedImport[]): string[] {
  if (skipped.length === 0) return [];
  const lines = skipped
    .slice(0, mostLines)
    .map(({ where, message }) => `  ${where}: ${message.sv}`);
  const more = skipped.length - lines.length;
  return [
    `Tas inte in (${skipped.length}):`,
    ...lines,
    ...(more === 0 ? [] : [`  … och ${more} till; --json ger alla`]),
  ];
}
