import type { Client } from "@finsam/client";
import { type Language, languageOf, type Say, sayIn } from "../language.ts";
import { web } from "../web-context.ts";
import { type PageArgs, type PlanningWeek, planningWeek } from "./week.ts";

/** What an act of the planner is done with. */
export interface ActParts {
  readonly client: Client;
  readonly week: PlanningWeek;
  /** That of the page, in which it tells what became of the act. */
  readonly language: Language;
  readonly say: Say;
}

/** The parts of the acts of a page. */
export async function actParts(args: PageArgs): Promise<ActParts> {
  const language = languageOf(args.params);
  const { client } = args.context.get(web);
  return { client, week: await planningWeek(args), language, say: sayIn(language) };
}
