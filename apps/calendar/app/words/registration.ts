import { type FragmentOf, graphql } from "../graphql.ts";
import type { Language } from "../language.ts";
import { clockTime, dayInWords } from "./event-time.ts";
import { swedishDay } from "./swedish-day.ts";
import { capitalised, termIn } from "./term.ts";

/** How one signs up for an event. */
export const RegistrationFacts = graphql(`
  fragment RegistrationFacts on Registration @_unmask {
    status
    deadlineOn
    deadlineAt
    url
    email
    priceSek
  }
`);

type Registration = FragmentOf<typeof RegistrationFacts>;

const words = {
  sv: {
    by: (time: string) => `Senast ${time}.`,
    passed: (time: string) => `Sista dagen för anmälan har passerat: ${time}.`,
    free: "Utan kostnad.",
    price: (sek: number) => `${new Intl.NumberFormat("sv-SE").format(sek)} kronor.`,
  },
  en: {
    by: (time: string) => `By ${time}.`,
    passed: (time: string) => `The last day to register has passed: ${time}.`,
    free: "Free of charge.",
    price: (sek: number) => `SEK ${new Intl.NumberFormat("en-GB").format(sek)}.`,
  },
};

/** How one signs up, in words. */
export interface RegistrationWords {
  readonly sentences: readonly string[];
  /** Whether one can sign up now. */
  readonly isOpen: boolean;
}

/** What is known of signing up, at an instant. The last day lasts to its end in Sweden. */
export function registrationInWords(
  { status, deadlineOn, deadlineAt, priceSek }: Omit<Registration, "url" | "email">,
  now: Date,
  language: Language,
): RegistrationWords {
  const text = words[language];
  const isPassed =
    deadlineAt === null
      ? deadlineOn !== null && deadlineOn < swedishDay(now)
      : Date.parse(deadlineAt) <= now.getTime();
  const last = lastTime(deadlineOn, deadlineAt, language);
  const takesNames = status === "OPEN" || status === "WAITLIST" || status === "UNKNOWN";
  const price = priceSek === null ? [] : [priceSek === 0 ? text.free : text.price(priceSek)];
  if (takesNames && isPassed && last !== undefined)
    return { sentences: [text.passed(last), ...price], isOpen: false };
  return {
    sentences: [
      ...(status === "UNKNOWN"
        ? []
        : [`${capitalised(termIn(language, "RegistrationStatus", status))}.`]),
      ...(last !== undefined && takesNames ? [text.by(last)] : []),
      ...price,
    ],
    isOpen: takesNames,
  };
}

function lastTime(on: string | null, at: string | null, language: Language): string | undefined {
  if (at === null) return on === null ? undefined : dayInWords(on, language);
  const clock = clockTime(at, language);
  const day = dayInWords(on ?? swedishDay(new Date(at)), language);
  return `${day} ${language === "sv" ? "kl." : "at"} ${clock}`;
}
