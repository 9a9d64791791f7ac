import { parseArgs } from "node:util";
import { createClient, isClientError } from "@finsam/client";
import { addDays, swedishDay } from "@finsam/domain";
import { isIsoWeek, isoWeekOf, weekSpan } from "@finsam/domain/weeks";
import { createTransport } from "nodemailer";
import { type Programme, programmeOf } from "./programme.ts";
import { htmlOf, textOf } from "./programme-mail.ts";

/** The command or its settings are wrong: running it again doesn't help. */
class Misuse extends Error {}

try {
  await main();
} catch (error) {
  const reason = isClientError(error) ? error.messages.sv : String(error);
  console.error(
    error instanceof Misuse ? error.message : `${reason}. Programmet har inte skickats`,
  );
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

async function main(): Promise<void> {
  const { week, municipalities, associations, isDryRun } = readOptions();
  const { from, to } = weekSpan(week);
  const url = process.env["FINSAM_URL"] ?? "http://localhost:4000/graphql";
  const events = createClient({ url }).events({ from, to, municipalities, associations });
  const programme = programmeOf(week, await Array.fromAsync(events));
  if (programme.days.length === 0) console.log(`${programme.title}: inget att skicka`);
  else if (isDryRun) console.log(textOf(programme));
  else await send(programme);
}

async function send(programme: Programme): Promise<void> {
  const to = setting("MAIL_TO");
  const transport = createTransport(setting("SMTP_URL"));
  await transport.sendMail({
    from: setting("MAIL_FROM"),
    to,
    subject: programme.title,
    text: textOf(programme),
    html: htmlOf(programme),
  });
  console.log(`${programme.title}: skickat till ${to}`);
}

function readOptions() {
  const options = {
    "dry-run": { type: "boolean", default: false },
    week: { type: "string", default: isoWeekOf(addDays(swedishDay(new Date()), 7)) },
    municipality: { type: "string", multiple: true },
    association: { type: "string", multiple: true },
  } as const;
  try {
    const { values } = parseArgs({ options });
    if (!isIsoWeek(values.week)) throw new RangeError("Veckan skrivs som 2026-W50");
    return {
      week: values.week,
      municipalities: values.municipality,
      associations: values.association,
      isDryRun: values["dry-run"],
    };
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Misuse(`${name} saknas`);
  return value;
}
