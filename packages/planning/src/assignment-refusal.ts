import type { Sentence } from "@finsam/domain";
import type { Pin } from "./assignment-choice.ts";
import type { Finding } from "./finding.ts";
import { inBoth, weekdaySlotName } from "./wording.ts";

/** Why an event gets no time. */
export type UnplacedCode =
  /** It is not in the week's plan: its owner has not accepted, it is a draft, or it doesn't take place. */
  | "NOT_IN_PLAN"
  /** No time was accepted for it. */
  | "NO_SLOT"
  /** Each accepted time brings a block. */
  | "BLOCKED";

/** An event that gets no time. It stays where the plan has it, or out of it. */
export interface Unplaced {
  /** Of the proposal. */
  readonly eventId: string;
  /** For programs; never changes. */
  readonly code: UnplacedCode;
  /** The blocks, each once. */
  readonly blocks: readonly Finding[];
  /** The same for people. */
  readonly reason: Sentence;
}

/** What is wrong with a pin. */
export type PinCode =
  /** No proposal is about that event. */
  | "NO_PROPOSAL"
  /** Another pin of the event names another time: none of them counts. */
  | "CONTRADICTED"
  /** Its time brings a block. It is kept, since a person has decided it. */
  | "BLOCKED";

/** A pin that can't be followed without trouble. */
export interface PinProblem {
  /** The pin as it was given. */
  readonly pin: Pin;
  /** For programs; never changes. */
  readonly code: PinCode;
  /** For `BLOCKED` what its time brings, each once; else none. */
  readonly blocks: readonly Finding[];
  /** The same for people. */
  readonly reason: Sentence;
}

const noSlot: Sentence = { sv: "ingen tid är föreslagen", en: "no time is proposed" };
const notInPlan: Sentence = {
  sv: "hör inte till veckans plan: förbundet har inte tackat ja, eller aktiviteten är utkast eller inställd",
  en: "not in the week's plan: the association has not accepted, or it is a draft or cancelled",
};

/** An event that gets no time, with the reason in words. */
export function unplaced(
  eventId: string,
  code: UnplacedCode,
  blocks: readonly Finding[] = [],
): Unplaced {
  const reason = { NOT_IN_PLAN: notInPlan, NO_SLOT: noSlot, BLOCKED: blockWords(blocks) }[code];
  return { eventId, code, blocks, reason };
}

/** A pin's problem, with the reason in words. */
export function pinProblem(pin: Pin, code: PinCode, blocks: readonly Finding[] = []): PinProblem {
  const why = {
    NO_PROPOSAL: { sv: "aktiviteten är inte med", en: "the event is not among the proposals" },
    CONTRADICTED: { sv: "låst till två tider", en: "pinned to two times" },
    BLOCKED: blockWords(blocks),
  }[code];
  const reason = inBoth((language) => `${weekdaySlotName(pin.slot, language)}: ${why[language]}`);
  return { pin, code, blocks, reason };
}

function blockWords(blocks: readonly Finding[]): Sentence {
  return inBoth((language) => blocks.map(({ sentence }) => sentence[language]).join("; "));
}
