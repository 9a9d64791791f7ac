import type { Refusal, SeenRecord, WriteOutcome } from "@finsam/database";
import {
  brokenRuleAt,
  type Fields,
  type FieldType,
  type Issue,
  type Json,
  type Parsed,
  type RecordField,
  type RecordKind,
  type RuleCode,
  writtenFields,
  isUuid,
} from "@finsam/domain";
import { decodeGlobalId } from "./global-id.ts";
import { limits } from "./limits.ts";

type Path = readonly (string | number)[];

/** A list of an input by its name. */
export interface InputList<Item extends object> {
  readonly name: string;
  readonly items: readonly Item[];
}

/** A record as an input names it. */
export interface SeenInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * Reads an input and gathers what is wrong with it, so that all of it is told at once. What cannot be read has a
 * placeholder: nothing is used before {@link InputReader.refusal} has been asked.
 */
export class InputReader {
  readonly #issues: Issue[] = [];

  /** The refusal of all that was wrong; undefined where nothing was. */
  get refusal(): Refusal | undefined {
    return this.#issues.length > 0
      ? { code: "INVALID_INPUT", issues: [...this.#issues] }
      : undefined;
  }

  /** The text of a parse at a place. */
  text(parsed: Parsed<string>, path: Path): string {
    if (parsed.ok) return parsed.value;
    this.#issues.push(...parsed.issues.map((issue) => ({ ...issue, path })));
    return "";
  }

  /** What an author has written of a record, as its fields in the domain. */
  fields(kind: RecordKind, input: object, path: Path = []): Fields {
    return this.#fieldsOf(writtenFields(kind), new Map(Object.entries(input)), path, true);
  }

  /** The record of a kind that an input names, and what is to change in it. */
  seen(
    kind: RecordKind,
    { id, expectedVersion }: SeenInput,
    change: SeenRecord["change"],
    path: Path = [],
  ): SeenRecord {
    return { id: this.id([kind], id, [...path, "id"]).id, expectedVersion, change };
  }

  /** The kind and the UUID in a global id of one of these kinds. */
  id(kinds: readonly RecordKind[], globalId: string, path: Path): { kind: RecordKind; id: string } {
    const decoded = decodeGlobalId(globalId);
    const kind = kinds.find((name) => name === decoded?.typename);
    if (decoded !== undefined && kind !== undefined && isUuid(decoded.id))
      return { kind, id: decoded.id };
    this.broken("NOT_AN_ID", path);
    return { kind: kinds[0] ?? "Event", id: "" };
  }

  /** Each item of a list, read at its place; none where there are too many, or none at all. */
  each<Item extends object, Value>(
    { name, items }: InputList<Item>,
    read: (item: Item, path: Path) => Value,
  ): Value[] {
    if (items.length > 0 && items.length <= limits.batch)
      return items.map((item, index) => read(item, [name, index]));
    this.broken("NOT_A_BATCH", [name]);
    return [];
  }

  /** Notes what is wrong with a value at a place, if anything is. */
  issues(parsed: Parsed<unknown>, path: Path): void {
    if (parsed.ok) return;
    this.#issues.push(
      ...parsed.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
    );
  }

  /** Notes that a rule is broken at a place. */
  broken(rule: RuleCode, path: Path): void {
    this.#issues.push(brokenRuleAt(rule, path));
  }

  /** At the top of a record null clears a field; in a part, which is whole, it stands for the default. */
  #fieldsOf(
    fields: readonly RecordField[],
    written: ReadonlyMap<string, unknown>,
    path: Path,
    top: boolean,
  ): Fields {
    return Object.fromEntries(
      fields.flatMap(({ name, type, nullable, list }): [string, Json][] => {
        const value = written.get(name);
        if (value === undefined) return [];
        if (value === null) return top || nullable ? [[name, null]] : [];
        const at = [...path, name];
        if (!list) return [[name, this.#valueOf(type, value, at)]];
        const items: unknown[] = Array.isArray(value) ? value : [];
        return [[name, items.map((item, index) => this.#valueOf(type, item, [...at, index]))]];
      }),
    );
  }

  #valueOf(type: FieldType, value: unknown, path: Path): Json {
    if (type.is === "part" && typeof value === "object" && value !== null)
      return this.#fieldsOf(type.fields, new Map(Object.entries(value)), path, false);
    if (type.is === "id" && typeof value === "string")
      return this.id([type.refersTo], value, path).id;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return value;
    throw new TypeError(`Expected what the schema says at ${path.join(".")}`);
  }
}

/** The outcome of a write of a list of the input: issues, which tell the place in the list, tell the list too. */
export function placedIn(list: string, outcome: WriteOutcome): WriteOutcome {
  if (outcome.ok || outcome.refusal.code !== "INVALID_INPUT") return outcome;
  const issues = outcome.refusal.issues.map((issue) =>
    typeof issue.path[0] === "number" ? { ...issue, path: [list, ...issue.path] } : issue,
  );
  return { ok: false, refusal: { code: "INVALID_INPUT", issues } };
}
