import type { FragmentOf } from "../graphql.ts";
import type { Language, Words } from "../language.ts";
import { type RegistrationFacts, registrationInWords } from "../words/registration.ts";
import { Fact } from "./fact.tsx";

const words: Words<Record<"registration" | "register" | "mailTo" | "unknown", string>> = {
  sv: {
    registration: "Anmälan",
    register: "Anmäl dig",
    mailTo: "Anmäl dig till",
    unknown: "Hur man anmäler sig är inte angivet. Fråga arrangören.",
  },
  en: {
    registration: "Registration",
    register: "Register",
    mailTo: "Register by e-mail to",
    unknown: "How to register is not told. Ask whoever arranges it.",
  },
};

/** How one signs up for an event; nothing where nothing is known. */
export function EventRegistration({
  registration,
  now,
  language,
}: {
  readonly registration: FragmentOf<typeof RegistrationFacts>;
  /** An instant. */
  readonly now: string;
  readonly language: Language;
}) {
  const text = words[language];
  const { sentences, isOpen } = registrationInWords(registration, new Date(now), language);
  const { url, email } = registration;
  const isHowKnown = url !== null || email !== null;
  if (sentences.length === 0 && !(isOpen && isHowKnown)) return null;
  return (
    <Fact name={text.registration}>
      {sentences.length === 0 ? null : <p>{sentences.join(" ")}</p>}
      {isOpen && url !== null ? (
        <p>
          <a className="ds-button" data-variant="primary" href={url}>
            {text.register}
          </a>
        </p>
      ) : null}
      {isOpen && email !== null ? (
        <p>
          {text.mailTo}{" "}
          <a className="ds-link" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      ) : null}
      {isOpen && !isHowKnown ? <p>{text.unknown}</p> : null}
    </Fact>
  );
}
