import { parseArgs } from "node:util";
import { createClient, isClientError } from "@finsam/client";
import { addDays, swedishDay } from "@finsam/domain";
import { parseCalendar } from "@finsam/formats";
import { calendarAt } from "./calendar-file.ts";
import { keyOf } from "./event-input.ts";
import { importItem } from "./import-item.ts";
import { readMemory } from "./memory.ts";
import { createReport } from "./report.ts";
import { requireAssociation, Stopped } from "./write-event.ts";

/** The command or its settings are wrong: running it again doesn't help. */
class Misuse extends Error {}

try {
  await main();
} catch (error) {
  const isMeant = error instanceof Misuse || error instanceof Stopped;
  console.error(isClientError(error) ? error.messages.sv : isMeant ? error.message : error);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

async function main(): Promise<void> {
  const { source, association, isWriting } = readOptions();
  const url = process.env["FINSAM_URL"] ?? "http://localhost:4000/graphql";
  const token = process.env["FINSAM_TOKEN"] ?? "";
  if (isWriting && token === "") throw new Misuse("FINSAM_TOKEN saknas");
  const today = swedishDay(new Date());
  const parsed = parseCalendar(await calendarAt(source), { from: today, to: addDays(today, 365) });
  if (!parsed.ok) throw new Stopped(parsed.message.sv);
  const { items, skipped, outside, complete } = parsed.value;
  const client = createClient({ url, token });
  await requireAssociation(client, association);
  const memory = await readMemory(`imported-${association}.json`);
  const report = createReport(isWriting);
  try {
    for (const item of items)
      report.add(item.event, await importItem({ client, association, isWriting, memory }, item));
    for (const { where, message } of skipped) report.skip(where, message.sv);
    const keys = new Set(items.map(keyOf));
    for (const [key, { title, endsOn }] of memory.items)
      if (complete && endsOn >= today && !keys.has(key))
        report.skip(title, "finns inte längre i kalendern, men är kvar i Finsam");
  } finally {
    report.end(outside);
  }
}

function readOptions() {
  const usage = "node import-calendar.ts <fil eller adress> --association <slug> [--write]";
  const options = {
    association: { type: "string" },
    write: { type: "boolean", default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [source, ...others] = positionals;
    if (source !== undefined && others.length === 0 && values.association !== undefined)
      return { source, association: values.association, isWriting: values.write };
  } catch {
    // An unknown option.
  }
  throw new Misuse(usage);
}
