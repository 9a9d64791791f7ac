import type { Sentence } from "@finsam/domain";

const sentences = {
  COPYING: { sv: "En första hämtning pågår", en: "A first copy is under way" },
  PERSON: { sv: "Pausad av en person", en: "Paused by a person" },
  REMOVALS: {
    sv: "Ovanligt mycket skulle försvinna på en gång. En person måste godkänna det först",
    en: "Unusually much would disappear at once, a person has to confirm it first",
  },
  WITHDRAWN: { sv: "Rätten att läsa har dragits in", en: "The right to read has been withdrawn" },
  NOT_FOLLOWED: { sv: "Servern följs inte längre", en: "The server is followed no longer" },
  MOVING: {
    sv: "Förbundet flyttar till en egen server",
    en: "The association moves to a server of its own",
  },
  NOT_THERE: {
    sv: "Servern har inga uppgifter om förbundet",
    en: "The server has nothing on the association",
  },
  UNREACHABLE: { sv: "Servern svarar inte", en: "The server does not answer" },
  TOO_SLOW: { sv: "Servern svarar för långsamt", en: "The server answers too slowly" },
  SERVER_ERROR: { sv: "Servern har ett fel", en: "The server has an error" },
  ASKED_TO_WAIT: { sv: "Servern ber om att få vänta", en: "The server asks for patience" },
  DIGEST_DIFFERS: {
    sv: "Svaret blev skadat på vägen",
    en: "The answer was damaged on its way",
  },
  OTHER_PAGE: {
    sv: "Svaret var till en annan fråga",
    en: "The answer was to another question",
  },
  TOO_LARGE: { sv: "Svaret är för stort", en: "The answer is too large" },
  COMPRESSED: {
    sv: "Svaret är komprimerat fast ingen bett om det",
    en: "The answer is compressed though that was not asked for",
  },
  REDIRECT: {
    sv: "Svaret hänvisar till en annan adress",
    en: "The answer leads to another address",
  },
  NOT_A_FEED: { sv: "Adressen ger inget flöde", en: "There is no feed at the address" },
  NOT_A_PAGE: { sv: "Svaret går inte att läsa", en: "The answer cannot be read" },
  NEXT_ELSEWHERE: {
    sv: "Flödet hänvisar till en annan adress",
    en: "The feed leads to another address",
  },
  ENDLESS: { sv: "Flödet tar aldrig slut", en: "The feed never ends" },
  UNAUTHORIZED: {
    sv: "Servern godtar inte vår nyckel",
    en: "The server does not accept our token",
  },
  FORBIDDEN: {
    sv: "Vår nyckel ger inte rätt att läsa flödet",
    en: "Our token gives no right to the feed",
  },
  NO_SUCH_FEED: { sv: "Servern har inget sådant flöde", en: "The server has no such feed" },
  OWN_DATABASE: {
    sv: "Den här serverns databas svarade inte",
    en: "The database of this server did not answer",
  },
} as const satisfies Record<string, Sentence>;

/** Why a source is not as it should be, in words. What is no code of ours is a sentence already. */
export function sourceReason(reason: string): Sentence {
  return isCode(reason) ? sentences[reason] : { sv: reason, en: reason };
}

function isCode(reason: string): reason is keyof typeof sentences {
  return Object.hasOwn(sentences, reason);
}
