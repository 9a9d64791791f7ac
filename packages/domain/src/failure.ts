import type * as z from "zod";
import { sentenceOf, type Sentence } from "./issue-sentence.ts";
import { ruleSentences, type RuleCode } from "./rule.ts";

/** One thing that is wrong with an input, told so that a person can mend it. */
export interface Issue {
  /** Where, as keys and indices from the root: `["registration", "deadlineOn"]`. Empty for the whole. */
  readonly path: readonly (string | number)[];
  /** A rule of the domain (`END_BEFORE_START`) or one of the general codes (`TOO_SMALL`). Stable. */
  readonly code: string;
  /** For the person who wrote it: what to do about it. */
  readonly message: Sentence;
}

/** What a parse answers: the value, or everything that is wrong. Nothing is thrown. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** Checks `input` against a schema and gives every failure a code and a sentence in two languages. */
export function parseWith<Value>(schema: z.ZodType<Value>, input: unknown): Parsed<Value> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const [first, ...rest] = result.error.issues.map(issueOf);
  if (first === undefined) throw new TypeError("A failed parse must have at least one issue");
  return { ok: false, issues: [first, ...rest] };
}

/** Names in a `refine` which rule of the domain it holds: `brokenRule("END_BEFORE_START", ["endsOn"])`. */
export function brokenRule(code: RuleCode, path: readonly string[] = []) {
  return { params: { rule: code }, path: [...path], message: ruleSentences[code].en };
}

/** A broken rule that a schema cannot see, since it depends on more than the input. */
export function brokenRuleAt(code: RuleCode, path: Issue["path"]): Issue {
  return { path, code, message: ruleSentences[code] };
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  const rule = issue.code === "custom" ? ruleOf(issue.params) : undefined;
  return rule === undefined
    ? { path, code: issue.code.toUpperCase(), message: sentenceOf(issue) }
    : { path, code: rule, message: ruleSentences[rule] };
}

function ruleOf(params: Readonly<Record<string, unknown>> | undefined): RuleCode | undefined {
  const rule = params?.["rule"];
  return typeof rule === "string" && isRuleCode(rule) ? rule : undefined;
}

function isRuleCode(code: string): code is RuleCode {
  return Object.hasOwn(ruleSentences, code);
}
