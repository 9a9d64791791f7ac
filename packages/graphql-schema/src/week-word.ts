import { type Refusal, sayWord, type Word, type WriteOutcome } from "@finsam/database";
import {
  brokenRuleAt,
  mayWrite,
  type RecordKind,
  type RuleCode,
  type WordKind,
} from "@finsam/domain";
import type { Context } from "./context.ts";
import { InputReader } from "./input-reader.ts";
import { errorOf } from "./mutation-result.ts";
import { ownerFor } from "./owner-association.ts";
import type { BuilderTypes } from "./builder.ts";
import { type WeekPlan, weekPlan } from "./week-plan.ts";

/** What every word on a theme week says beside its content. */
export interface WeekWordInput {
  readonly themeWeek: string;
  readonly association?: string | null | undefined;
}

/** Where a word on a theme week is said, and by whom. */
export interface WeekPlace {
  readonly weekId: string;
  readonly ownerId: string;
  readonly plan: WeekPlan;
  readonly reader: InputReader;
}

/** What is said, without who says it. `about`: by which an earlier word of the week is found; without it each is a new one. */
export type Said = Omit<Word, "kind" | "ownerId" | "about"> & Partial<Pick<Word, "about">>;

type InputFields = PothosSchemaTypes.InputFieldBuilder<BuilderTypes, "InputObject">;

/** The fields of an input that says a word on a theme week. */
export function weekWordFields(t: InputFields) {
  return {
    themeWeek: t.id({ required: true, description: "The theme week (temaveckan), by its id." }),
    association: t.string({
      description:
        "Slug of the association that says it. May be left out by who writes in a single one.",
    }),
  };
}

/** Says a word on a theme week as one of its arrangers. `say` answers what, and tells `reader` what is wrong. */
export async function sayInWeek(
  context: Context,
  kind: WordKind,
  input: WeekWordInput,
  say: (place: WeekPlace) => Said | Promise<Said>,
): Promise<WriteOutcome> {
  const found = await placeOf(context, kind, input);
  if (!found.ok) return found;
  const { place } = found;
  const { weekId, ownerId, reader } = place;
  const said = await say(place);
  if (reader.refusal !== undefined) return refused(reader.refusal);
  const about = said.about === undefined ? {} : { themeWeekId: weekId, ...said.about };
  const says = said.says === null ? null : { themeWeekId: weekId, ...said.says };
  return sayWord(context.database, context.author, { kind, ownerId, ...said, about, says });
}

/** Acts on a theme week's plan as one of its arrangers. `prepare` tells `reader` what is wrong, and answers what is done where nothing is. */
export async function actInWeek<Result>(
  context: Context,
  kind: RecordKind,
  input: WeekWordInput,
  prepare: (place: WeekPlace) => () => Promise<Result>,
): Promise<Result | ReturnType<typeof errorOf>> {
  const found = await placeOf(context, kind, input);
  if (!found.ok) return errorOf(found.refusal);
  const act = prepare(found.place);
  const { refusal } = found.place.reader;
  return refusal === undefined ? act() : errorOf(refusal);
}

async function placeOf(
  context: Context,
  kind: RecordKind,
  { themeWeek, association }: WeekWordInput,
): Promise<{ readonly ok: true; readonly place: WeekPlace } | Refused> {
  const reader = new InputReader();
  const { id: weekId } = reader.id(["ThemeWeek"], themeWeek, ["themeWeek"]);
  const ownerId = reader.text(await ownerFor(context, kind, association), ["association"]);
  if (reader.refusal !== undefined) return refused(reader.refusal);
  const plan = await weekPlan(context, weekId);
  if (plan === undefined) return refused({ code: "NOT_FOUND" });
  // Before anything is told of how it stands.
  if (!mayWrite(context.viewer, { kind, ownerId, before: null, after: "INTERNAL" }))
    return refused({ code: "NOT_ALLOWED" });
  if (!plan.records.arrangerIds.includes(ownerId))
    return broken("NOT_AN_ARRANGER", ["association"]);
  return { ok: true, place: { weekId, ownerId, plan, reader } };
}

/** What is refused. */
interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** A write that one rule refuses. */
export function broken(rule: RuleCode, path: readonly string[]): Refused {
  return refused({ code: "INVALID_INPUT", issues: [brokenRuleAt(rule, path)] });
}

/** A write that is refused. */
export function refused(refusal: Refusal): Refused {
  return { ok: false, refusal };
}
