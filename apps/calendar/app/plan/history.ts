import { type Language, type Say, sayIn } from "../language.ts";
import { termIn } from "../words/term.ts";
import { type HistoryEntry, inOurWords, inOwnWords, reasonGiven } from "./history-entry.ts";
import type { HistoricWeek } from "./history-query.ts";

/** What has happened in a week's plan as far as its records tell, the latest first. */
export function historyOf(
  { owner, releases, plan }: HistoricWeek,
  language: Language,
): HistoryEntry[] {
  const say = sayIn(language);
  const out = releases.map(({ number, name, comment, releasedAt, changes }) => ({
    key: `release ${number}`,
    kind: "utgavor" as const,
    at: releasedAt,
    sentence: say(
      `${owner.shortName} gav ut utgåva ${number}, ”${name}”`,
      `${owner.shortName} put out release ${number}, “${name}”`,
    ),
    details: [
      ...inOwnWords(comment),
      // Some changes are none that anybody has to be told.
      ...changes.flatMap(({ message }) => (message === "" ? [] : [inOurWords(message)])),
    ],
    changes: [],
  }));
  const said =
    plan === null
      ? []
      : [
          ...signs(plan, say),
          ...acknowledged(plan, say),
          ...pairs(plan, language),
          ...proposals(plan, say),
        ];
  return [...out, ...said].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

type Plan = NonNullable<HistoricWeek["plan"]>;

function signs({ signOffs }: Plan, say: Say): HistoryEntry[] {
  return signOffs.map(({ id, updatedAt, association, events }) => {
    const who = nameOf(association, say);
    const count = events.length;
    return {
      key: id,
      kind: "klartecken",
      at: updatedAt,
      sentence:
        count === 0
          ? say(`${who} tog tillbaka sitt klartecken`, `${who} took back its sign-off`)
          : say(
              `${who} gav klartecken för ${count === 1 ? "1 aktivitet" : `${count} aktiviteter`}`,
              `${who} signed off ${count === 1 ? "1 event" : `${count} events`}`,
            ),
      details: events.flatMap(({ event }) => inOwnWords(event?.title)),
      changes: [],
    };
  });
}

function acknowledged({ acknowledgements, findings }: Plan, say: Say): HistoryEntry[] {
  return acknowledgements.map(({ id, updatedAt, association, by, why, hash }) => {
    const found = findings.find((finding) => finding.hash === hash);
    const gone = say(
      "Det som kvitterades gäller inte längre, eller har ändrats sedan dess",
      "What was acknowledged no longer holds, or has changed since",
    );
    const who = nameOf(association, say);
    return {
      key: id,
      kind: "kvittenser",
      at: updatedAt,
      sentence: say(`${by} kvitterade för ${who}`, `${by} acknowledged for ${who}`),
      details: [inOurWords(found?.message ?? gone), ...reasonGiven(why, say)],
      changes: [],
    };
  });
}

function pairs({ pairs: declared }: Plan, language: Language): HistoryEntry[] {
  const say = sayIn(language);
  return declared.map(({ id, kind, updatedAt, association, events }) => {
    const who = nameOf(association, say);
    const what = termIn(language, "PairKind", kind);
    return {
      key: id,
      kind: "par",
      at: updatedAt,
      sentence: say(`${who} sade om ett par: ${what}`, `${who} said of a pair: ${what}`),
      details: events.flatMap(({ title }) => inOwnWords(title)),
      changes: [],
    };
  });
}

/** A proposal and the answer to it are two things that happened. */
function proposals({ proposals: made }: Plan, say: Say): HistoryEntry[] {
  return made.flatMap((proposal): HistoryEntry[] => {
    const { id, why, isNew, updatedAt, association, event, changes, answer } = proposal;
    const from = nameOf(association, say);
    const to = nameOf(proposal.to, say);
    const what =
      event === null
        ? isNew
          ? say("en ny aktivitet", "a new event")
          : say("en ändring", "a change")
        : say(`en ändring av ”${event.title}”`, `a change of “${event.title}”`);
    const asked: HistoryEntry = {
      key: id,
      kind: "forslag",
      at: updatedAt,
      sentence: say(`${from} föreslog ${to} ${what}`, `${from} proposed ${what} to ${to}`),
      details: reasonGiven(why, say),
      changes,
    };
    if (answer === null) return [asked];
    const word =
      answer.answer === "ACCEPTED"
        ? say("sade ja till", "said yes to")
        : say("avböjde", "declined");
    const answered: HistoryEntry = {
      key: answer.id,
      kind: "forslag",
      at: answer.updatedAt,
      sentence: say(`${to} ${word} förslaget om ${what}`, `${to} ${word} the proposal of ${what}`),
      details: reasonGiven(answer.why, say),
      changes: [],
    };
    return [asked, answered];
  });
}

function nameOf(association: { readonly shortName: string } | null, say: Say): string {
  return association?.shortName ?? say("någon", "somebody");
}
