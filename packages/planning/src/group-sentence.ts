import type { Sentence } from "@finsam/domain";
import type { CheckedFinding } from "./checked-finding.ts";
import { type CheckedPlan, nameOf } from "./checked-plan.ts";
import type { EventGroup, MissingGroup, PairGroup } from "./finding-group.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { missingParts, missingWords } from "./rule/missing-time-or-place.ts";
import { inBoth, type Language, listed, titleOf } from "./wording.ts";

type Counted = Pick<EventGroup, "pairs" | "alone">;

/** What is found of an event in one line: `”Frukostmöte” krockar med 3 och kan krocka med 1`. What is acknowledged doesn't count. */
export function eventSentence(event: PlannedEvent | undefined, group: Counted): Sentence {
  const isOpen = group.pairs.some((pair) => !pair.isAcknowledged) || group.alone.some(isUnsettled);
  const pairs = group.pairs.filter((pair) => !isOpen || !pair.isAcknowledged);
  const alone = group.alone.filter((finding) => !isOpen || isUnsettled(finding));
  const [only] = alone;
  if (pairs.length === 0 && alone.length === 1 && only !== undefined) return only.sentence;
  return inBoth((language) => {
    const words = [
      ...pairWords(pairs, language),
      ...(alone.length === 0 ? [] : [aloneWords(alone.length, pairs.length, language)]),
    ];
    const title = event === undefined ? "" : `${titleOf(event, language)} `;
    return `${title}${listed(words, language)}`;
  });
}

function pairWords(pairs: readonly PairGroup[], language: Language): string[] {
  const isSwedish = language === "sv";
  const isTwice = ({ findings }: PairGroup): boolean => findings.some(({ rule }) => rule === "D1");
  const clashing = pairs.filter(({ severity }) => severity !== "ADVICE").length;
  const advised = pairs.filter(({ severity }) => severity === "ADVICE");
  const twice = advised.filter(isTwice).length;
  const perhaps = advised.length - twice;
  return [
    ...(clashing === 0 ? [] : [isSwedish ? `krockar med ${clashing}` : `clashes with ${clashing}`]),
    ...(perhaps === 0
      ? []
      : [isSwedish ? `kan krocka med ${perhaps}` : `may clash with ${perhaps}`]),
    ...(twice === 0
      ? []
      : [
          isSwedish
            ? `kan vara samma aktivitet som ${twice} annan`
            : `may be the same as ${twice} other`,
        ]),
  ];
}

function aloneWords(count: number, pairs: number, language: Language): string {
  if (language === "sv") {
    const other = pairs === 0 ? "" : count === 1 ? "annan " : "andra ";
    return `har ${count} ${other}${count === 1 ? "anmärkning" : "anmärkningar"}`;
  }
  return `has ${count} ${pairs === 0 ? "" : "other "}${count === 1 ? "remark" : "remarks"}`;
}

/** What an event lacks in one line: `”Frukostmöte” saknar klockslag och bekräftelse från Roslagen`. */
export function missingSentence(
  event: PlannedEvent | undefined,
  findings: readonly CheckedFinding[],
  plan: CheckedPlan,
): Sentence {
  return inBoth((language) => {
    const isSwedish = language === "sv";
    const words = findings.flatMap(({ rule, subjects }) => {
      if (rule === "B4")
        return event === undefined
          ? []
          : missingParts(event).map((one) => missingWords[one][language]);
      if (rule === "W12")
        return [isSwedish ? "uppgift om tillgänglighet" : "a word on accessibility"];
      return subjects.flatMap((one) => {
        if (one.kind !== "association") return [];
        const name = nameOf(plan, one.id);
        return isSwedish ? `bekräftelse från ${name}` : `a confirmation by ${name}`;
      });
    });
    const title = event === undefined ? "" : `${titleOf(event, language)} `;
    return `${title}${isSwedish ? "saknar" : "lacks"} ${listed(words, language)}`;
  });
}

/** How much there is: `4 krockar, 2 aktiviteter saknar något inför utgivning, 1 lucka`. */
export function summarySentence(
  pairs: readonly PairGroup[],
  missing: readonly MissingGroup[],
  gaps: readonly CheckedFinding[],
): Sentence {
  const clashes = pairs.filter(
    ({ severity, isAcknowledged }) => severity !== "ADVICE" && !isAcknowledged,
  ).length;
  const lacking = missing.filter(({ isAcknowledged }) => !isAcknowledged).length;
  const open = gaps.filter(isUnsettled).length;
  return inBoth((language) => {
    const isSwedish = language === "sv";
    const words = [
      counted(clashes, isSwedish ? ["krock", "krockar"] : ["clash", "clashes"]),
      counted(
        lacking,
        isSwedish
          ? ["aktivitet saknar något inför utgivning", "aktiviteter saknar något inför utgivning"]
          : ["event lacks something before release", "events lack something before release"],
      ),
      counted(open, isSwedish ? ["lucka", "luckor"] : ["gap", "gaps"]),
    ].filter((word) => word !== "");
    if (words.length > 0) return listed(words, language);
    return isSwedish ? "Inget krockar och inget saknas" : "Nothing clashes and nothing is missing";
  });
}

function counted(count: number, [one, more]: readonly [string, string]): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : more}`;
}

function isUnsettled({ isAcknowledged }: CheckedFinding): boolean {
  return !isAcknowledged;
}
