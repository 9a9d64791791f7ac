/** A page that anybody may read. */
export interface PublicPage {
  /** Names its pictures. */
  readonly name: string;
  /** Its address in Swedish. */
  readonly path: string;
  /** The route that answers it, without the language, as `app/routes.ts` of the calendar has it; null: none does. */
  readonly route: string | null;
  /** Default 200. */
  readonly status?: 404;
}

/** Every public page, an address for each; where a page can look quite different, one for each. */
export const publicPages: readonly PublicPage[] = [
  { name: "start", path: "/", route: "" },
  { name: "kalender", path: "/kalender", route: "kalender" },
  {
    name: "kalender-urval",
    path: "/kalender?forbund=suvs&malgrupp=CASEWORKERS",
    route: "kalender",
  },
  { name: "kalender-vecka", path: "/kalender/vecka/2026-W38", route: "kalender/vecka/:week" },
  { name: "kalender-manad", path: "/kalender/manad/2026-10", route: "kalender/manad/:month" },
  { name: "kalender-tidigare", path: "/kalender?tidigare=", route: "kalender" },
  {
    name: "aktivitet",
    path: "/aktiviteter/suvs/exempel-frukostmote-om-aterhamtning",
    route: "aktiviteter/:association/:slug",
  },
  {
    name: "aktivitet-installd",
    path: "/aktiviteter/roslagen/exempel-forelasning-om-somn",
    route: "aktiviteter/:association/:slug",
  },
  {
    name: "aktivitet-flyttad",
    path: "/aktiviteter/stockholm/exempel-natverkstraff-for-chefer",
    route: "aktiviteter/:association/:slug",
  },
  { name: "insatser", path: "/insatser", route: "insatser" },
  { name: "insats", path: "/insatser/suvs/samre", route: "insatser/:association/:slug" },
  { name: "temaveckor", path: "/temaveckor", route: "temaveckor" },
  {
    name: "temavecka",
    path: "/temaveckor/suvs/jamt-med-finsam-2019",
    route: "temaveckor/:association/:slug",
  },
  { name: "projekten", path: "/projekt", route: "projekt" },
  { name: "projekt", path: "/projekt/roslagen/mia", route: "projekt/:association/:slug" },
  { name: "nyheter", path: "/nyheter", route: "nyheter" },
  {
    name: "nyhet",
    path: "/nyheter/suvs/hoppet-ar-invigt-2019",
    route: "nyheter/:association/:slug",
  },
  { name: "dokument", path: "/dokument", route: "dokument" },
  { name: "tidslinje", path: "/tidslinje", route: "tidslinje" },
  { name: "forbunden", path: "/forbund", route: "forbund" },
  { name: "forbund", path: "/forbund/suvs", route: "forbund/:slug" },
  { name: "kallor", path: "/kallor", route: "kallor" },
  { name: "tillganglighet", path: "/tillganglighet", route: "tillganglighet" },
  { name: "personuppgifter", path: "/personuppgifter", route: "personuppgifter" },
  { name: "sok-tomt", path: "/sok", route: "sok" },
  { name: "sok", path: "/sok?q=unga", route: "sok" },
  { name: "saknas", path: "/finns-inte", route: null, status: 404 },
];

/** Where the routes begin that are no public pages. */
export const otherRoutes: readonly string[] = [
  "arbete",
  "planera",
  "bild",
  "favicon.ico",
  "apple-touch-icon.png",
];

/** The languages of the pages. */
export const languages = ["sv", "en"] as const;

/** The address of a page in a language. */
export function pathIn(language: (typeof languages)[number], path: string): string {
  return language === "sv" ? path : `/en${path === "/" ? "" : path}`;
}
