/** A page that anybody may read. */
export interface PublicPage {
  /** Names its pictures. */
  readonly name: string;
  /** Its address in Swedish. */
  readonly path: string;
  /** Default 200. */
  readonly status?: 400 | 404;
}

/** Every public page, an address for each; where a page can look quite different, one for each. */
export const publicPages: readonly PublicPage[] = [
  { name: "start", path: "/" },
  { name: "kalender", path: "/kalender" },
  {
    name: "kalender-urval",
    path: "/kalender?forbund=suvs&malgrupp=CASEWORKERS",
  },
  { name: "kalender-vecka", path: "/kalender/vecka/2026-W38" },
  { name: "kalender-manad", path: "/kalender/manad/2026-10" },
  { name: "kalender-tidigare", path: "/kalender?tidigare=" },
  {
    name: "aktivitet",
    path: "/aktiviteter/suvs/exempel-frukostmote-om-aterhamtning",
  },
  {
    name: "aktivitet-installd",
    path: "/aktiviteter/roslagen/exempel-forelasning-om-somn",
  },
  {
    name: "aktivitet-flyttad",
    path: "/aktiviteter/stockholm/exempel-natverkstraff-for-chefer",
  },
  { name: "insatser", path: "/insatser" },
  { name: "insats", path: "/insatser/suvs/samre" },
  { name: "temaveckor", path: "/temaveckor" },
  {
    name: "temavecka",
    path: "/temaveckor/suvs/jamt-med-finsam-2019",
  },
  { name: "projekten", path: "/projekt" },
  { name: "projekt", path: "/projekt/roslagen/mia" },
  { name: "nyheter", path: "/nyheter" },
  {
    name: "nyhet",
    path: "/nyheter/suvs/hoppet-ar-invigt-2019",
  },
  { name: "dokument", path: "/dokument" },
  { name: "tidslinje", path: "/tidslinje" },
  { name: "forbunden", path: "/forbund" },
  { name: "forbund", path: "/forbund/suvs" },
  { name: "kallor", path: "/kallor" },
  { name: "tillganglighet", path: "/tillganglighet" },
  { name: "personuppgifter", path: "/personuppgifter" },
  { name: "sok-tomt", path: "/sok" },
  { name: "sok", path: "/sok?q=unga" },
  { name: "saknas", path: "/finns-inte", status: 404 },
];

/** The pages on which one signs in. Unlike public pages they are the gateway's own, and run a script for passkeys. */
export const signInPages: readonly PublicPage[] = [
  { name: "inloggning", path: "/sign-in?to=/arbete" },
  { name: "inloggning-skickad", path: "/sign-in/sent" },
  { name: "inloggning-lank", path: "/sign-in/link?token=x" },
  { name: "inloggning-misslyckad", path: "/sign-in/failed?error=NOT_INVITED", status: 400 },
];

/** Public pages that are pictured in English too, by name: one of each kind. */
export const picturedInEnglish: readonly string[] = [
  "kalender",
  "aktivitet-flyttad",
  "insats",
  "temavecka",
  "projekt",
  "nyhet",
  "tidslinje",
  "forbund",
  "tillganglighet",
  "sok",
  "inloggning",
];

/** The languages of the pages. */
export const languages = ["sv", "en"] as const;

/** The address of a page in a language. */
export function pathIn(language: (typeof languages)[number], path: string): string {
  return language === "sv" ? path : `/en${path === "/" ? "" : path}`;
}
