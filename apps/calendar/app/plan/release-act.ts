import type { Client } from "@finsam/client";
import { textOf, textsOf } from "../form-text.ts";
import type { Say } from "../language.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { publishWeek } from "./frame-act.ts";
import { discardMessage, sendMessage } from "./message-act.ts";
import { ReleaseWeek, RollBack, SignOffEvents } from "./release-mutations.ts";
import type { PlanningWeek } from "./week.ts";

/** What an act of the page is done with. */
interface Parts {
  readonly client: Client;
  readonly week: PlanningWeek;
  readonly form: FormData;
  readonly say: Say;
}

/** Does what a form of the page of releases asks for. */
export function actOnReleases(parts: Parts): Promise<Outcome> {
  switch (textOf(parts.form, "intent")) {
    case "sign":
    case "sign-as-before":
      return sign(parts);
    case "release":
      return release(parts);
    case "roll-back":
      return rollBack(parts);
    case "send":
      return sendMessage(parts);
    case "discard":
      return discardMessage(parts);
    case "publish":
      return publishWeek(parts.client, parts.week, parts.say);
    default:
      return Promise.resolve(unreadable(parts.say));
  }
}

async function sign({ client, week, form, say }: Parts): Promise<Outcome> {
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
      ? say("Klartecknet är tillbakataget.", "The sign-off is taken back.")
      : say(
          `Klartecken givet för ${count === 1 ? "1 aktivitet" : `${count} aktiviteter`}.`,
          `${count === 1 ? "1 event" : `${count} events`} signed off.`,
        );
  return {
    kind: "done",
    message,
    undo: { intent: "sign-as-before", association, event: textOf(form, "before"), before: "" },
  };
}

async function release({ client, week, form, say }: Parts): Promise<Outcome> {
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
  const { number, name } = written;
  return {
    kind: "done",
    message: say(
      `Utgåva ${number}, ”${name}”, är ute. Varje förbunds server gör nu sina aktiviteter publika. Det som de andra ska få veta ligger i utkorgen.`,
      `Release ${number}, “${name}”, is out. Each association’s server is now making its events public. What the others are to be told is in the outbox.`,
    ),
  };
}

async function rollBack({ client, week, form, say }: Parts): Promise<Outcome> {
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
  return { kind: "done", message: rolledBack(number, written, say) };
}

function rolledBack(
  number: number,
  done: { readonly changed: readonly unknown[]; readonly proposals: readonly unknown[] },
  say: Say,
): string {
  const [changed, proposed] = [done.changed.length, done.proposals.length];
  if (changed === 0 && proposed === 0)
    return say(
      `Planen är redan som i utgåva ${number}.`,
      `The plan is already as in release ${number}.`,
    );
  const own =
    changed === 1
      ? say("1 egen aktivitet är ändrad", "1 event of your own is changed")
      : say(`${changed} egna aktiviteter är ändrade`, `${changed} events of your own are changed`);
  const others =
    proposed === 1
      ? say("1 förslag är lagt", "1 proposal is made")
      : say(`${proposed} förslag är lagda`, `${proposed} proposals are made`);
  return say(
    `Tillbaka mot utgåva ${number}: ${own}, ${others} till de andra.`,
    `Rolled back to release ${number}: ${own}, ${others} to the others.`,
  );
}
