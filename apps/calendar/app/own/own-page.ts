import { redirect, type RouterContextProvider } from "react-router";
import type { Option } from "../form/field.ts";
import { type Language, languageOf, pathIn, type Say, sayIn } from "../language.ts";
import { askedByAddress, notFound } from "../not-found.ts";
import { associationsWith, readerOf } from "../reader.ts";
import { web } from "../web-context.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { keeperOf } from "./keeper.ts";
import { actOn } from "./own-act.ts";
import type { OwnAnswer } from "./own-answer.ts";
import type { OwnKind, OwnParts } from "./own-kind.ts";

/** What the pages of own records are asked with. */
export interface OwnRequest {
  readonly request: Request;
  readonly params: {
    readonly language?: string | undefined;
    /** Of the record, or `ny`; undefined: of their list. */
    readonly id?: string | undefined;
  };
  readonly context: Readonly<RouterContextProvider>;
}

/** What the page of an own record needs of who reads it. A reader who may write in no association has no new records. */
export async function ownPage(
  kind: OwnKind,
  { request, params: { id = "", ...params }, context }: OwnRequest,
) {
  const { client, now } = context.get(web);
  const language = languageOf(params);
  const reader = readerOf(context);
  const record = id === "ny" ? null : ((await askedByAddress(kind.read(client, id))) ?? notFound());
  const writes = associationsWith(reader, "EDITOR");
  if (record === null && writes.length === 0) notFound();
  const coordinates = associationsWith(reader, "COORDINATOR").map(({ slug }) => slug);
  const isDraft = record === null || record.visibility === "DRAFT";
  const isCreated = record !== null && new URL(request.url).searchParams.has("ny");
  return {
    record,
    publicAddress:
      record?.visibility === "PUBLIC" ? pathIn(language, kind.publicAddress(record)) : undefined,
    /** What is told where the page was just created. */
    created: isCreated ? createdJustNow(sayIn(language)) : undefined,
    newKey: crypto.randomUUID(),
    /** Whose what this browser keeps is. */
    keeper: keeperOf(reader),
    today: swedishDay(now()),
    associations: writes.map(({ slug, name }): Option => ({ value: slug, label: name })),
    /** Slugs of the associations of which one owns it, or will. */
    owners: record === null ? writes.map(({ slug }) => slug) : [record.owner.slug],
    coordinates,
    mayWrite:
      record === null ||
      (record.isKeptHere &&
        (coordinates.includes(record.owner.slug) ||
          (isDraft && writes.some(({ slug }) => slug === record.owner.slug)))),
  };
}

function createdJustNow(say: Say): OwnAnswer {
  const message = say("Sparat. Du kan fortsätta skriva här.", "Saved. You can go on writing here.");
  return { outcome: { kind: "done", message } };
}

/**
 * Does what the page of an own record, or their list, was asked to. A new record goes on to its own address, where a reload
 * sends nothing.
 */
export async function ownAction(
  kind: OwnKind,
  { request, params, context }: OwnRequest,
): Promise<OwnAnswer> {
  const language = languageOf(params);
  const answer = await actOn(kind, partsOf(context, language), await request.formData());
  if (params.id === "ny" && answer.record !== undefined)
    throw redirect(pathIn(language, `${kind.path}/${encodeURIComponent(answer.record.id)}?ny`));
  return answer;
}

/** Saves a draft that its page sends by itself. What others see already isn't changed so. */
export async function saveDraft(
  kind: OwnKind,
  { request, params, context }: OwnRequest,
): Promise<OwnAnswer> {
  const parts = partsOf(context, languageOf(params));
  const form = await request.formData();
  const id = form.get("id");
  const record =
    typeof id === "string" && id !== "" ? await askedByAddress(kind.read(parts.client, id)) : null;
  if (record !== null && record.visibility !== "DRAFT")
    return {
      outcome: {
        kind: "refused",
        code: "NotAllowed",
        message: parts.say(
          "Den är inget utkast längre. Tryck på Spara.",
          "It is no draft any more. Press Save.",
        ),
        issues: [],
      },
    };
  return actOn(kind, parts, form);
}

function partsOf(context: OwnRequest["context"], language: Language): OwnParts {
  return { client: context.get(web).client, say: sayIn(language) };
}

/** What the page of an own record shows, whatever its kind. */
export type OwnPage = Awaited<ReturnType<typeof ownPage>>;
