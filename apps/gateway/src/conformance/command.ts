import type { Command, CommandResult } from "../command.ts";
import { conformance, type Report } from "./conformance.ts";
import type { Fault, Verdict } from "./findings.ts";
import { type Rule, rules, type Told } from "./rule.ts";

type Language = keyof Told;

const defaults = { pages: 50, seconds: 120 } as const;

/** The command that tries a feed against PROTOCOL.md. */
export const conformanceCommand: Command = {
  name: "conformance",
  usage: "<adress> [--token <nyckel>] [--pages <antal>] [--seconds <antal>] [--english]",
  example: "https://forbundet.example.se",
  about: [
    "Prövar ett ändringsflöde mot protokollet, regel för regel: vad som håller, vad",
    "som inte gör det, vad som kom i stället och hur det lagas. Läser bara. Med --token",
    `prövas även det som kräver nyckel. Läser högst ${defaults.pages} sidor i högst ${defaults.seconds} sekunder`,
    "om inget annat sägs. --english svarar på engelska.",
  ],
  options: {
    token: { type: "string" },
    pages: { type: "string" },
    seconds: { type: "string" },
    english: { type: "boolean" },
  },
  read: ({ words: [url, more], text, flag }) => {
    const mostPages = countOf(text("pages"), defaults.pages);
    const seconds = countOf(text("seconds"), defaults.seconds);
    const isWeb = url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url);
    if (!isWeb || more !== undefined || mostPages === undefined || seconds === undefined)
      return undefined;
    const language = flag("english") ? "en" : "sv";
    const mostMs = seconds * 1000;
    return {
      with: "nothing",
      run: async ({ progress }) => {
        const onPage = (pages: number, items: number): void =>
          progress(words[language].progress(pages, items));
        const token = text("token");
        return resultOf(await conformance({ url, token, mostPages, mostMs, onPage }), language);
      },
    };
  },
};

function countOf(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

const words = {
  sv: {
    progress: (pages: number, items: number) => `${pages} sidor, ${items} poster …`,
    PASSED: "Håller",
    FAILED: "Håller inte",
    LACKING: "Borde hålla",
    UNCHECKED: "Inte prövad",
    expected: "Väntat",
    came: "Fick",
    mend: "Åtgärd",
    at: "Vid",
    more: (times: number) => `(${times} gånger)`,
    ended: "Prövningen avbröts",
    sum: ({ passed, failed, lacking, unchecked }: Sum) =>
      `${passed} regler håller, ${failed} håller inte, ${lacking} borde hålla, ${unchecked} är inte prövade.`,
    walked: ({ pages, items, toTheEnd }: Report) =>
      `${pages} sidor med ${items} poster lästes${toTheEnd ? ", till slutet" : ", inte till slutet"}.`,
  },
  en: {
    progress: (pages: number, items: number) => `${pages} pages, ${items} items …`,
    PASSED: "Passes",
    FAILED: "Fails",
    LACKING: "Should pass",
    UNCHECKED: "Not checked",
    expected: "Expected",
    came: "Came",
    mend: "Mend",
    at: "At",
    more: (times: number) => `(${times} times)`,
    ended: "The trial ended early",
    sum: ({ passed, failed, lacking, unchecked }: Sum) =>
      `${passed} rules pass, ${failed} fail, ${lacking} should pass, ${unchecked} were not checked.`,
    walked: ({ pages, items, toTheEnd }: Report) =>
      `${pages} pages with ${items} items were read${toTheEnd ? ", to the end" : ", not to the end"}.`,
  },
} as const;

interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly lacking: number;
  readonly unchecked: number;
}

function resultOf(report: Report, language: Language): CommandResult {
  const { verdicts, endedBy } = report;
  const count = (wanted: string): number =>
    verdicts.filter((verdict) => outcomeOf(verdict) === wanted).length;
  const sum: Sum = {
    passed: count("PASSED"),
    failed: count("FAILED"),
    lacking: count("LACKING"),
    unchecked: count("UNCHECKED"),
  };
  const ok = sum.failed === 0 && endedBy === undefined;
  const said = words[language];
  const lines = [
    ...verdicts.flatMap((verdict) => verdictLines(verdict, language)),
    "",
    said.walked(report),
    said.sum(sum),
    ...(endedBy === undefined ? [] : [`${said.ended}: ${endedBy[language]}.`]),
  ];
  const told = verdicts.map((verdict) => ({
    ...verdict,
    ...ruleOf(verdict.rule),
  }));
  return { ok, lines, json: { ok, ...report, ...sum, verdicts: told } };
}

function verdictLines(verdict: Verdict, language: Language): string[] {
  const said = words[language];
  const rule = ruleOf(verdict.rule);
  const head = `${verdict.rule.padEnd(4)} ${said[outcomeOf(verdict)]}`;
  const asks = rule?.asks[language];
  if (verdict.verdict === "PASSED") return [`${head}: ${asks}`];
  if (verdict.verdict === "UNCHECKED") return [`${head}: ${verdict.why[language]}`];
  const times = verdict.times > 1 ? ` ${said.more(verdict.times)}` : "";
  return [
    `${head}: ${asks}${times}`,
    ...verdict.faults.flatMap((fault) => faultLines(fault, language)),
    `       ${said.mend}: ${rule?.mend[language]}`,
  ];
}

function faultLines({ address, expected, came }: Fault, language: Language): string[] {
  const said = words[language];
  return [
    `       ${said.at}: ${address}`,
    `         ${said.expected}: ${expected}`,
    `         ${said.came}: ${came}`,
  ];
}

function outcomeOf({ rule, verdict }: Verdict): "PASSED" | "FAILED" | "LACKING" | "UNCHECKED" {
  return verdict === "FAILED" && ruleOf(rule)?.level === "SHOULD" ? "LACKING" : verdict;
}

function ruleOf(id: string): Rule | undefined {
  const known: Readonly<Record<string, Rule>> = rules;
  return known[id];
}
