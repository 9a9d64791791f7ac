import type { Client } from "@finsam/client";
import { instantOf, isDay } from "@finsam/domain";
import { chosen, textOf } from "../form-text.ts";
import { type Language, type Say, sayIn } from "../language.ts";
import { type FieldIssue, type Outcome, refused, unreadable, withSent } from "../outcome.ts";
import { holdTime } from "../words/hold-time.ts";
import { DeleteHold, type Hold, Holds, PutHold } from "./hold-query.ts";

/** How much of a day a hold may take. */
export const holdSpans = ["DAY", "MORNING", "AFTERNOON", "EVENING", "CLOCK"] as const;

/** How much of a day a hold takes: all of it, a part, or a time by the clock. */
export type HoldSpan = (typeof holdSpans)[number];

/** With what a form is acted on. */
interface Parts {
  readonly client: Client;
  readonly language: Language;
}

/** Does what a form of the holds' page asks for. */
export async function actOnHold(parts: Parts, form: FormData): Promise<Outcome> {
  switch (textOf(form, "intent")) {
    case "put":
      return withSent(await put(parts, form), form);
    case "delete":
      return letGo(parts, { id: textOf(form, "id"), association: textOf(form, "association") });
    default:
      return unreadable(sayIn(parts.language));
  }
}

async function put({ client, language }: Parts, form: FormData): Promise<Outcome> {
  const say = sayIn(language);
  const read = readHold(form, say);
  if ("issues" in read)
    return {
      kind: "refused",
      code: "InvalidInput",
      message: say("Tiden är inte bokad.", "The time is not held."),
      issues: read.issues,
    };
  const { id } = read.hold;
  const before = id === null ? undefined : await holdBefore(client, id);
  const { written } = await client.mutate(PutHold, { input: read.hold });
  if (written.__typename !== "Hold") return refused(written);
  return {
    kind: "done",
    message: `${id === null ? say("Förhandsbokat", "Held") : say("Ändrat", "Changed")}: ${holdTime(written, language)}.`,
    undo:
      before === undefined
        ? { intent: "delete", id: written.id, association: written.association?.slug ?? "" }
        : { intent: "put", id: written.id, ...holdFields(before) },
  };
}

async function holdBefore(client: Client, id: string): Promise<Hold | undefined> {
  const { holds } = await client.query(Holds);
  return holds.find((hold) => hold.id === id);
}

async function letGo(
  { client, language }: Parts,
  input: { readonly id: string; readonly association: string },
): Promise<Outcome> {
  const { written } = await client.mutate(DeleteHold, { input });
  if (written.__typename !== "Hold") return refused(written);
  return {
    kind: "done",
    message: `${sayIn(language)("Släppt", "Let go")}: ${holdTime(written, language)}.`,
    undo: { intent: "put", ...holdFields(written) },
  };
}

/** A hold as the fields of the form that makes it. */
export function holdFields({
  on,
  partOfDay,
  startsAt,
  endsAt,
  municipality,
  note,
  association,
}: Hold) {
  return {
    association: association?.slug ?? "",
    on,
    span: startsAt === null ? (partOfDay ?? "DAY") : "CLOCK",
    from: startsAt === null ? "" : clock(startsAt),
    to: endsAt === null ? "" : clock(endsAt),
    municipality: municipality?.code ?? "",
    note: note ?? "",
  };
}

/** Reads the form of a hold: only the times that its span has. */
export function readHold(form: FormData, say: Say) {
  const issues: FieldIssue[] = [];
  const wrong = (field: string, message: string) => {
    issues.push({ path: [field], message });
    return "";
  };
  const day = textOf(form, "on");
  const on = isDay(day) ? day : wrong("on", say("Välj vilken dag det gäller.", "Choose the day."));
  const span = chosen(form, "span", holdSpans) ?? "DAY";
  const instantIn = (field: string): string | null => {
    const time = textOf(form, field);
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      return wrong(
        field,
        say("Skriv ett klockslag, till exempel 08:30.", "Write a time, for instance 08:30."),
      );
    return on === "" ? null : instantOf(on, time);
  };
  const times =
    span === "CLOCK"
      ? { partOfDay: null, startsAt: instantIn("from"), endsAt: instantIn("to") }
      : { partOfDay: span === "DAY" ? null : span, startsAt: null, endsAt: null };
  if (issues.length > 0) return { issues };
  const hold = {
    id: textOf(form, "id") || null,
    association: textOf(form, "association") || null,
    on,
    ...times,
    municipalityCode: textOf(form, "municipality") || null,
    note: textOf(form, "note") || null,
  };
  return { hold };
}

function clock(instant: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
}
