import { redirect, type RouterContextProvider } from "react-router";
import type { Option } from "../form/field.ts";
import { notFound } from "../not-found.ts";
import { associationsWith, readerOf } from "../reader.ts";
import { web } from "../web-context.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { keeperOf } from "./keeper.ts";
import { actOn } from "./own-act.ts";
import type { OwnAnswer } from "./own-answer.ts";
import type { OwnKind } from "./own-record.ts";

/** What the page of an own record needs of who reads it. A reader who may write in no association has no new records. */
export async function ownPage(
  kind: OwnKind,
  context: Readonly<RouterContextProvider>,
  { id, url }: { readonly id: string; readonly url: string },
) {
  const { client, now } = context.get(web);
  const reader = readerOf(context);
  const record = id === "ny" ? null : ((await kind.read(client, id)) ?? notFound());
  const writes = associationsWith(reader, "EDITOR");
  if (record === null && writes.length === 0) notFound();
  const coordinates = associationsWith(reader, "COORDINATOR").map(({ slug }) => slug);
  const isDraft = record === null || record.visibility === "DRAFT";
  const created: OwnAnswer = {
    outcome: { kind: "done", message: "Sparat. Du kan fortsätta skriva här." },
  };
  return {
    record,
    publicAddress: record?.visibility === "PUBLIC" ? kind.publicAddress(record) : undefined,
    /** What is told where the page was just created. */
    created: record !== null && new URL(url).searchParams.has("ny") ? created : undefined,
    newKey: crypto.randomUUID(),
    /** Whose what this browser keeps is. */
    keeper: keeperOf(reader),
    today: swedishDay(now()),
    associations: writes.map(({ slug, name }): Option => ({ value: slug, label: name })),
    coordinates,
    mayWrite:
      record === null ||
      (record.isKeptHere &&
        (coordinates.includes(record.owner.slug) ||
          (isDraft && writes.some(({ slug }) => slug === record.owner.slug)))),
  };
}

/**
 * Does what the page of an own record was asked to. A new record goes on to its own address, where a reload sends nothing.
 */
export async function ownAction(
  kind: OwnKind,
  context: Readonly<RouterContextProvider>,
  request: Request,
): Promise<OwnAnswer> {
  const answer = await actOn(kind, context.get(web).client, await request.formData());
  const isNew = new URL(request.url).pathname.replace(/\.data$/, "") === `${kind.path}/ny`;
  if (isNew && answer.record !== undefined)
    throw redirect(`${kind.path}/${encodeURIComponent(answer.record.id)}?ny`);
  return answer;
}

/** Saves a draft that its page sends by itself. What others see already isn't changed so. */
export async function saveDraft(
  kind: OwnKind,
  context: Readonly<RouterContextProvider>,
  request: Request,
): Promise<OwnAnswer> {
  const { client } = context.get(web);
  const form = await request.formData();
  const id = form.get("id");
  const record = typeof id === "string" && id !== "" ? await kind.read(client, id) : null;
  if (record !== null && record.visibility !== "DRAFT")
    return {
      outcome: {
        kind: "refused",
        code: "NotAllowed",
        message: "Den är inget utkast längre. Tryck på Spara.",
        issues: [],
      },
    };
  return actOn(kind, client, form);
}

/** What the page of an own record shows, whatever its kind. */
export type OwnPage = Awaited<ReturnType<typeof ownPage>>;
