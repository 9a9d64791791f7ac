import { parseArgs } from "node:util";

const usage = `Usage: pnpm bench reads [--events 100000] [--seconds 10] [--json]
       pnpm bench writes [--writes 1000] [--json]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: "string", default: "100000" },
    seconds: { type: "string", default: "10" },
    writes: { type: "string", default: "1000" },
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
  switch (what) {
    case "reads": {
      const { benchReads } = await import("./reads.ts");
      return benchReads({ events: Number(values.events), seconds: Number(values.seconds), tell });
    }
    case "writes": {
      const { benchWrites } = await import("./writes.ts");
      return benchWrites({ writes: Number(values.writes), tell });
    }
    default:
      return undefined;
  }
}
