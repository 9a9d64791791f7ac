import { parseArgs } from "node:util";

const usage = `Usage: pnpm bench reads [--events 100000] [--seconds 10] [--json]
       pnpm bench writes [--writes 1000] [--json]
       pnpm bench federation [--records 10000] [--writes 200] [--seconds 5] [--json]
       pnpm bench planning [--associations 80] [--events 600] [--rounds 50] [--json]
       pnpm bench assignment [--events 40] [--json]
       pnpm bench theme-week [--rounds 50] [--json]
       pnpm bench web [--rounds 5] [--json]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    associations: { type: "string", default: "80" },
    events: { type: "string" },
    records: { type: "string", default: "10000" },
    rounds: { type: "string" },
    seconds: { type: "string" },
    writes: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

const rows = await measured(positionals[0]);
if (rows === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);

/** Each bench is loaded alone: the peers of one are none of another's business. */
async function measured(what: string | undefined) {
  const tell = (line: string) => console.error(line);
  const seconds = numberOf(values.seconds);
  const writes = numberOf(values.writes);
  const rounds = numberOf(values.rounds);
  switch (what) {
    case "reads": {
      const { benchReads } = await import("./reads.ts");
      return benchReads({
        events: numberOf(values.events) ?? 100_000,
        seconds: seconds ?? 10,
        tell,
      });
    }
    case "writes": {
      const { benchWrites } = await import("./writes.ts");
      return benchWrites({ writes: writes ?? 1000, tell });
    }
    case "federation": {
      const { benchFederation } = await import("./federation.ts");
      const records = Number(values.records);
      return benchFederation({ records, writes: writes ?? 200, seconds: seconds ?? 5, tell });
    }
    case "planning": {
      const { benchPlanning } = await import("./planning.ts");
      return benchPlanning({
        associations: Number(values.associations),
        events: numberOf(values.events) ?? 600,
        rounds: rounds ?? 50,
        tell,
      });
    }
    case "assignment": {
      const { benchAssignment } = await import("./assignment.ts");
      return benchAssignment({ events: numberOf(values.events) ?? 40, rounds: 5, tell });
    }
    case "theme-week": {
      const { benchThemeWeek } = await import("./theme-week.ts");
      return benchThemeWeek({ rounds: rounds ?? 50, tell });
    }
    case "web": {
      const { benchWeb, tooSlow } = await import("./web.ts");
      const figures = await benchWeb({ rounds: rounds ?? 5, tell });
      const slow = tooSlow(figures);
      for (const line of slow) tell(line);
      if (slow.length > 0) process.exitCode = 1;
      return figures;
    }
    default:
      return undefined;
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
