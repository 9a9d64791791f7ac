import type { Route } from "./+types/draft.ts";
import { notFound } from "../../not-found.ts";
import { documentKind } from "../../own/document-kind.ts";
import { eventKind } from "../../own/event-kind.ts";
import { initiativeKind } from "../../own/initiative-kind.ts";
import { newsKind } from "../../own/news-kind.ts";
import type { OwnKind } from "../../own/own-kind.ts";
import { saveDraft } from "../../own/own-page.ts";
import { projectKind } from "../../own/project-kind.ts";

const kinds: Readonly<Record<string, OwnKind>> = {
  aktivitet: eventKind,
  insats: initiativeKind,
  projekt: projectKind,
  nyhet: newsKind,
  dokument: documentKind,
};

/** Saves a draft that its page sends by itself, and answers what became of it. */
export async function action(asked: Route.ActionArgs) {
  const { kind } = asked.params;
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return Response.json(await saveDraft(own ?? notFound(), asked));
}
