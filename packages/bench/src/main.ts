import { parseArgs } from "node:util";

const usage = `Usage: pnpm bench reads [--events 100000] [--seconds 10] [--json]
       pnpm bench writes [--writes 1000] [--json]
       pnpm bench federation [--records 10000] [--writes 200] [--seconds 5] [--json]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: "string", default: "100000" },
    records: { type: "string", default: "10000" },
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
  switch (what) {
    case "reads": {
      const { benchReads } = await import("./reads.ts");
      return benchReads({ events: Number(values.events), seconds: seconds ?? 10, tell });
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
    default:
      return undefined;
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
