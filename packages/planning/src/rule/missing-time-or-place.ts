import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inBoth, type Language, listed, titleOf } from "../wording.ts";

/** What an event must have before a release. */
export type Missing = "TIME" | "VENUE" | "LINK";

/** What is missing, as it is said inside a sentence. */
export const missingWords: Readonly<Record<Missing, Readonly<Record<Language, string>>>> = {
  TIME: { sv: "klockslag", en: "a clock time" },
  VENUE: { sv: "plats med namn", en: "a venue with a name" },
  LINK: { sv: "länk för att delta eller anmäla sig", en: "a link to join or to sign up" },
};

/** What an event lacks: a clock time; on site a venue with a name, online a link to join or to sign up, hybrid both. */
export function missingParts({ event, isOnSite, isOnline }: PlannedEvent): Missing[] {
  const { startsAt, venue, onlineUrl, registration } = event;
  return [
    ...(startsAt === null ? (["TIME"] as const) : []),
    ...(isOnSite && (venue?.name ?? null) === null ? (["VENUE"] as const) : []),
    ...(isOnline && onlineUrl === null && (registration?.url ?? null) === null
      ? (["LINK"] as const)
      : []),
  ];
}

/** B4: no clock time, or no place. */
export function missingTimeOrPlace(event: PlannedEvent): Said | null {
  const missing = missingParts(event);
  if (missing.length === 0) return null;
  return {
    severity: "BLOCK",
    sentence: inBoth((language) => {
      const named = listed(
        missing.map((one) => missingWords[one][language]),
        language,
      );
      return language === "sv"
        ? `${titleOf(event, language)} saknar ${named}`
        : `${titleOf(event, language)} lacks ${named}`;
    }),
    facts: missing,
  };
}
