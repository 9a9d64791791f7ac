import type { RouterContextProvider } from "react-router";
import type { Language } from "../language.ts";
import { askedByAddress } from "../not-found.ts";
import { associationsWith, readerOf } from "../reader.ts";
import { web } from "../web-context.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { listChoice } from "./asked-list.ts";
import { type Deleted, deletedOf } from "./deleted-records.ts";
import { wholeList } from "./list-choice.ts";
import type { ReadLines } from "./own-line.ts";

/** What the list of own records of a kind shows: a page of them, or those that are deleted. */
export async function plainList(
  context: Readonly<RouterContextProvider>,
  url: string,
  {
    kind,
    read,
    language,
  }: {
    readonly kind: Deleted["kind"];
    readonly read: ReadLines;
    readonly language: Language;
  },
) {
  const { client, now } = context.get(web);
  const reader = readerOf(context);
  const choice = listChoice(url, reader);
  const { associations } = choice;
  const isOfDeleted = choice.view === "raderade";
  const { lines, page } =
    isOfDeleted || associations.length === 0
      ? { lines: [], page: wholeList }
      : await askedByAddress(read(client, choice, language));
  return {
    choice,
    lines,
    page,
    deleted: isOfDeleted ? await deletedOf(client, kind, associations) : [],
    today: swedishDay(now()),
    associations: associationsWith(reader, "READER").map(({ slug, name }) => ({
      value: slug,
      label: name,
    })),
    mayWrite: associationsWith(reader, "EDITOR").length > 0,
  };
}

/** What a list of {@link plainList} shows. */
export type PlainList = Awaited<ReturnType<typeof plainList>>;
