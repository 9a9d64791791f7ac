import { type RuleId, rules, type Told, untried } from "./rule.ts";

/** What was seen to break a rule. */
export interface Fault {
  /** Where: the address that was asked for. */
  readonly address: string;
  /** What was expected there, as it stands in an answer. */
  readonly expected: string;
  /** What came. */
  readonly came: string;
}

/** What was found out about one rule. */
export type Verdict = { readonly rule: string } & (
  | { readonly verdict: "PASSED" }
  /** `faults`: the first few. `times`: how many there were. */
  | { readonly verdict: "FAILED"; readonly faults: readonly Fault[]; readonly times: number }
  | { readonly verdict: "UNCHECKED"; readonly why: Told }
);

/** How many faults of one rule are kept: one is enough to mend it, three show the pattern. */
const keptFaults = 3;

const notReached: Told = {
  sv: "det fanns inget att pröva den på",
  en: "there was nothing to try it on",
};

/** Gathers what is found out, rule by rule. */
export class Findings {
  readonly #passed = new Set<RuleId>();
  readonly #faults = new Map<RuleId, Fault[]>();
  readonly #times = new Map<RuleId, number>();
  readonly #why = new Map<RuleId, Told>();

  /** Notes whether a rule was kept in one place. Answers the same. */
  note(rule: RuleId, kept: boolean, fault: Fault): boolean {
    if (kept) {
      this.#passed.add(rule);
      return true;
    }
    const faults = this.#faults.get(rule) ?? [];
    if (faults.length < keptFaults) faults.push(shortened(fault));
    this.#faults.set(rule, faults);
    this.#times.set(rule, (this.#times.get(rule) ?? 0) + 1);
    return false;
  }

  /** Notes why a rule was not tried; what is found out all the same counts more. */
  unchecked(rule: RuleId, why: Told): void {
    this.#why.set(rule, why);
  }

  /** Every publishers' rule with what was found out, in the order of the numbers. */
  verdicts(): readonly Verdict[] {
    const tried = Object.keys(rules).filter((name): name is RuleId => name in rules);
    const all: Verdict[] = [
      ...tried.map((rule) => this.#verdict(rule)),
      ...Object.entries(untried).map(([rule, why]) => ({
        rule,
        verdict: "UNCHECKED" as const,
        why,
      })),
    ];
    return all.toSorted((a, b) => Number(a.rule.slice(1)) - Number(b.rule.slice(1)));
  }

  #verdict(rule: RuleId): Verdict {
    const faults = this.#faults.get(rule);
    if (faults !== undefined)
      return { rule, verdict: "FAILED", faults, times: this.#times.get(rule) ?? faults.length };
    if (this.#passed.has(rule)) return { rule, verdict: "PASSED" };
    return { rule, verdict: "UNCHECKED", why: this.#why.get(rule) ?? notReached };
  }
}

function shortened({ address, expected, came }: Fault): Fault {
  const cut = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)} …` : text);
  return { address, expected: cut(expected), came: cut(came) };
}
