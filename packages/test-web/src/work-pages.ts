import { pathIn } from "./public-pages.ts";

/** A page for who is signed in. */
export interface WorkPage {
  /** Names its pictures. */
  readonly name: string;
  readonly path: string;
  /** What is pressed once the page is there, by its text. Default: nothing. */
  readonly press?: string;
  /** Whether another page looks nearly the same: one picture is enough. Default: false. */
  readonly isTwin?: boolean;
}

const week = "/planera/suvs/exempel-temavecka";
const administration = "/arbete/administration/suvs";

/** An id of the endpoint as it stands in an address. */
export function idOf(kind: string, uuid: string): string {
  return encodeURIComponent(Buffer.from(`${kind}:${uuid}`).toString("base64"));
}

const ids = {
  event: idOf("Event", "f91caf56-b916-46d5-90eb-f4f4c77d31f5"),
  initiative: idOf("Initiative", "53a00fcf-f2a3-5fd1-aecd-5245d7c30b82"),
  project: idOf("EsfProject", "4bc0e145-0312-58ff-8651-4053ac2ff393"),
  news: idOf("NewsItem", "a0a52a3f-1911-545d-a2cc-aeeac7246a23"),
  document: idOf("Document", "b7436d3f-1735-519e-8e03-4f65fa17c102"),
};

const swedish: readonly WorkPage[] = [
  { name: "arbete", path: "/arbete" },
  { name: "arbete-aktiviteter", path: "/arbete/aktiviteter" },
  { name: "arbete-ny-aktivitet", path: "/arbete/aktiviteter/ny" },
  { name: "arbete-aktivitet", path: `/arbete/aktiviteter/${ids.event}`, isTwin: true },
  { name: "arbete-insatser", path: "/arbete/insatser" },
  { name: "arbete-ny-insats", path: "/arbete/insatser/ny" },
  { name: "arbete-insats", path: `/arbete/insatser/${ids.initiative}`, isTwin: true },
  { name: "arbete-projekt", path: "/arbete/projekt" },
  { name: "arbete-nytt-projekt", path: "/arbete/projekt/ny" },
  { name: "arbete-ett-projekt", path: `/arbete/projekt/${ids.project}`, isTwin: true },
  { name: "arbete-nyheter", path: "/arbete/nyheter" },
  { name: "arbete-ny-nyhet", path: "/arbete/nyheter/ny" },
  { name: "arbete-nyhet", path: `/arbete/nyheter/${ids.news}`, isTwin: true },
  { name: "arbete-dokument", path: "/arbete/dokument" },
  { name: "arbete-nytt-dokument", path: "/arbete/dokument/ny" },
  { name: "arbete-ett-dokument", path: `/arbete/dokument/${ids.document}`, isTwin: true },
  { name: "arbete-forhandsbokningar", path: "/arbete/forhandsbokningar" },
  { name: "admin-personer", path: `${administration}/personer` },
  { name: "admin-nycklar", path: `${administration}/nycklar` },
  { name: "admin-kallor", path: `${administration}/kallor` },
  { name: "admin-logg", path: `${administration}/logg` },
  { name: "admin-gallring", path: `${administration}/gallring` },
  { name: "planera", path: "/planera" },
  { name: "planera-ny", path: "/planera/ny" },
  { name: "plan", path: week },
  { name: "plan-egen-vald", path: week, press: "Exempel: Chefsfrukost om samverkan i vardagen" },
  { name: "plan-annans-vald", path: week, press: "Exempel: Workshop om samtal i vården" },
  { name: "plan-automatisk", path: `${week}/automatisk?rakna=ja` },
  { name: "plan-forslag", path: `${week}/forslag` },
  { name: "plan-arrangorer", path: `${week}/arrangorer` },
  { name: "plan-utgivning", path: `${week}/utgivning` },
  { name: "plan-historik", path: `${week}/historik` },
  { name: "plan-ram", path: `${week}/ram` },
  { name: "plan-kopiera", path: `${week}/kopiera` },
  { name: "konto", path: "/account" },
];

/** All pages for who is signed in, in English. */
export const englishWorkPages: readonly WorkPage[] = swedish.map(({ name, path, ...page }) => {
  return { ...page, name: `en-${name}`, path: pathIn("en", path), isTwin: true };
});

/** Those of them that are seen as closely as the Swedish ones: one of each kind. */
const closelySeen = new Set([
  "arbete-aktiviteter",
  "arbete-ny-aktivitet",
  "admin-personer",
  "plan",
  "plan-egen-vald",
  "konto",
]);

/** Every page for who is signed in, as the administrator of SUVS sees it; where a page can look quite different, one for each. */
export const workPages: readonly WorkPage[] = [
  ...swedish,
  ...englishWorkPages.filter(({ name }) => closelySeen.has(name.replace(/^en-/, ""))),
];
