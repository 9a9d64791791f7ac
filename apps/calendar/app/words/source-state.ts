import type { Language } from "../language.ts";
import { genitive } from "./genitive.ts";
import { momentInWords } from "./moment.ts";

/** What is known of how fresh an association's records are, as the endpoint answers it. */
export interface SourceFreshness {
  readonly kind: "HOSTED" | "PEER" | "FEED";
  readonly state: "LIVE" | "STALE" | "FAILING" | "PAUSED";
  readonly asOf: string | null;
  /** Why it is not LIVE, in Swedish. */
  readonly reason: string | null;
  readonly association: { readonly shortName: string };
}

/** How fresh an association's records are, told to a citizen. */
export interface SourceWords {
  /** `Sundbybergs server svarar inte, läget 08.40.` */
  readonly sentence: string;
  /** Why, in Swedish; null where the sentence says it. */
  readonly reason: string | null;
}

/** The state of a source in words. A reason that begins with the server is told as what the association's server does. */
export function sourceInWords(
  { kind, state, asOf, reason, association }: SourceFreshness,
  language: Language,
  today: string,
): SourceWords {
  const whose = genitive(association.shortName, language);
  if (kind === "HOSTED" && state === "LIVE")
    return { sentence: say[language].hosted(whose), reason };
  const at = asOf === null ? null : momentInWords(asOf, today, language);
  const does = /^Servern (.+)$/.exec(reason ?? "")?.[1];
  if (language === "sv" && does !== undefined && (state === "STALE" || state === "FAILING"))
    return { sentence: `${whose} server ${does}${say.sv.asOf(at)}.`, reason: null };
  const { [state]: told, asOf: since } = say[language];
  return { sentence: `${told(whose, kind === "FEED")}${since(at)}.`, reason };
}

type Told = (whose: string, isSite: boolean) => string;

const say = {
  sv: {
    hosted: (whose: string) => `${whose} uppgifter skrivs här och är aktuella.`,
    LIVE: (whose, isSite) =>
      `${whose} uppgifter hämtas från förbundets ${isSite ? "webbplats" : "egen server"} och är aktuella`,
    STALE: (whose) => `${whose} uppgifter har inte uppdaterats på ett tag`,
    FAILING: (whose) => `${whose} uppgifter går inte att hämta just nu`,
    PAUSED: (whose) => `Hämtningen av ${whose} uppgifter är pausad`,
    asOf: (at: string | null) => (at === null ? ", och inget är hämtat än" : `, läget ${at}`),
  },
  en: {
    hosted: (whose: string) => `${whose} records are written here and are up to date.`,
    LIVE: (whose, isSite) =>
      `${whose} records come from the association’s own ${isSite ? "site" : "server"} and are up to date`,
    STALE: (whose) => `${whose} records have not been updated for a while`,
    FAILING: (whose) => `${whose} records cannot be fetched at the moment`,
    PAUSED: (whose) => `The fetching of ${whose} records is paused`,
    asOf: (at: string | null) =>
      at === null ? ", and nothing has been fetched yet" : `, as of ${at}`,
  },
} satisfies Record<
  Language,
  Record<"LIVE" | "STALE" | "FAILING" | "PAUSED", Told> & {
    readonly hosted: (whose: string) => string;
    readonly asOf: (at: string | null) => string;
  }
>;
