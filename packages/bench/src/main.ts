// pnpm bench reads [--events 100000] [--seconds 10] [--json]
import { parseArgs } from "node:util";
import { benchReads } from "./reads.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: "string", default: "100000" },
    seconds: { type: "string", default: "10" },
    json: { type: "boolean", default: false },
  },
});

if (positionals[0] === "reads") {
  const rows = await benchReads({
    events: Number(values.events),
    seconds: Number(values.seconds),
    tell: (line) => console.error(line),
  });
  if (values.json) console.log(JSON.stringify(rows));
  else console.table(rows);
} else {
  console.error("Usage: pnpm bench reads [--events 100000] [--seconds 10] [--json]");
  process.exitCode = 1;
}
