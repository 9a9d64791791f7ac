import type { Client } from "@finsam/client";
import { textOf, textsOf } from "../form-text.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { publishWeek } from "./frame-act.ts";
import {
  DiscardMessage,
  ReleaseWeek,
  RollBack,
  SendMessage,
  SignOffEvents,
} from "./release-query.ts";
import type { PlanningWeek } from "./week.ts";

/** What an act of the page is done with. */
interface Parts {
  readonly client: Client;
  readonly week: PlanningWeek;
  readonly form: FormData;
}

/** Does what a form of the page of releases asks for. */
export function actOnReleases(parts: Parts): Promise<Outcome> {
  switch (textOf(parts.form, "intent")) {
    case "sign":
      return sign(parts);
    case "release":
      return release(parts);
    case "roll-back":
      return rollBack(parts);
    case "send":
      return send(parts);
    case "discard":
      return discard(parts);
    case "publish":
      return publishWeek(parts.client, parts.week);
    default:
      return Promise.resolve(unreadable);
  }
}

async function sign({ client, week, form }: Parts): Promise<Outcome> {
  const association = textOf(form, "association");
  // Each is an id and a version; those that are taken back come as one text.
  const events = textsOf(form, "event")
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "")
    .map((text) => {
      const [event = "", version = ""] = text.split(" ");
      return { event, version: Number(version) };
    });
  const input = { themeWeek: week.id, association, events };
  const { written } = await client.mutate(SignOffEvents, { input });
  if (written.__typename !== "SignOff") return refused(written);
  const count = written.events.length;
  const message =
    count === 0
      ? "Klartecknet är tillbakataget."
      : `Klartecken givet för ${count === 1 ? "1 aktivitet" : `${count} aktiviteter`}.`;
  return {
    kind: "done",
    message,
    undo: { intent: "sign", association, event: textOf(form, "before"), before: "" },
  };
}

async function release({ client, week, form }: Parts): Promise<Outcome> {
  const { written } = await client.mutate(ReleaseWeek, {
    input: {
      themeWeek: week.id,
      association: week.owner.slug,
      name: textOf(form, "name"),
      comment: textOf(form, "comment") || null,
      expectedNumber: Number(textOf(form, "number")),
      without: textsOf(form, "without"),
    },
  });
  if (written.__typename !== "Release") return refused(written);
  return {
    kind: "done",
    message: `Utgåva ${written.number}, ”${written.name}”, är ute. Varje förbunds server gör nu sina aktiviteter publika. Det som de andra ska få veta ligger i utkorgen.`,
  };
}

async function rollBack({ client, week, form }: Parts): Promise<Outcome> {
  const number = Number(textOf(form, "number"));
  const { written } = await client.mutate(RollBack, {
    input: {
      themeWeek: week.id,
      association: textOf(form, "association"),
      number,
      why: textOf(form, "why") || null,
    },
  });
  if (written.__typename !== "PlanChanged") return refused(written);
  const [changed, proposed] = [written.changed.length, written.proposals.length];
  if (changed === 0 && proposed === 0)
    return { kind: "done", message: `Planen är redan som i utgåva ${number}.` };
  const own =
    changed === 1 ? "1 egen aktivitet är ändrad" : `${changed} egna aktiviteter är ändrade`;
  const others = proposed === 1 ? "1 förslag är lagt" : `${proposed} förslag är lagda`;
  return {
    kind: "done",
    message: `Tillbaka mot utgåva ${number}: ${own}, ${others} till de andra.`,
  };
}

async function send({ client, form }: Parts): Promise<Outcome> {
  const input = {
    message: textOf(form, "message"),
    subject: textOf(form, "subject"),
    text: textOf(form, "text"),
  };
  const { written } = await client.mutate(SendMessage, { input });
  if (written.__typename !== "WeekMessage") return refused(written);
  return { kind: "done", message: `Skickat till ${written.to?.name ?? "mottagaren"}.` };
}

async function discard({ client, form }: Parts): Promise<Outcome> {
  const { written } = await client.mutate(DiscardMessage, { message: textOf(form, "message") });
  if (written.__typename !== "WeekMessage") return refused(written);
  return { kind: "done", message: `”${written.subject}” är kastat och skickas inte.` };
}
