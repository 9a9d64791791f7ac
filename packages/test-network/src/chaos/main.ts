import { parseArgs } from "node:util";
import { type ChaosReport, chaosRun } from "./chaos-run.ts";

const engines = ["any", "pglite", "postgresql"] as const;

process.exitCode = await main(process.argv.slice(2));

/**
 * `--minutes` (default 2), `--seed` (default: any), `--engine pglite` or `postgresql` (default: that if it can run), `--verbose`: every
 * fault as it happens. Answers the exit code.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv.filter((word) => word !== "--"),
    options: {
      minutes: { type: "string" },
      seed: { type: "string" },
      engine: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const minutes = Number(values.minutes ?? 2);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  const engine = engines.find((one) => one === (values.engine ?? "any"));
  if (!(minutes > 0) || !Number.isSafeInteger(seed) || engine === undefined) {
    console.error(
      "Expected --minutes above 0, --seed a whole number, --engine pglite or postgresql",
    );
    return 2;
  }
  console.log(`Chaos: ${minutes} minutes, seed ${seed}`);
  const say = (line: string): void => {
    if (values.verbose === true) console.log(`${(performance.now() / 1000).toFixed(1)} s  ${line}`);
  };
  const report = await chaosRun({ seed, minutes, engine }, say);
  console.log(tableOf(report).join("\n"));
  if (report.wrong.length === 0) return 0;
  console.error(`\nWrong with --seed ${seed} --minutes ${minutes}:`);
  for (const what of report.wrong.slice(0, 50)) console.error(`- ${what}`);
  if (report.wrong.length > 50) console.error(`… and ${report.wrong.length - 50} more`);
  return 1;
}

function tableOf({ faults, probes, logged, ...report }: ChaosReport): string[] {
  const times = probes.times.toSorted((a, b) => a - b);
  const rows: (readonly [string, string | number])[] = [
    ["database", report.engine],
    ...[...faults].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ["answers spoiled", report.spoiled],
    ["writes acknowledged", report.writes],
    ["writes whose answer was lost", report.unanswered],
    ["acknowledged writes that restores lost", report.lostByRestores],
    ["questions answered", probes.answered],
    ["questions while the gateway was ended", probes.excused],
    ["median answer, ms", Math.round(times[Math.floor(times.length / 2)] ?? 0)],
    ["slowest answer, ms", Math.round(probes.slowestMs)],
    ["confirmed by the operator at the end", report.confirmed],
    ["equal after, s", Math.round(report.settledMs / 1000)],
    ...[...logged].map(([line, count]) => [`logged: ${line.slice(0, 160)}`, count] as const),
    ["wrong", report.wrong.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}
