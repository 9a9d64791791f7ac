/** A page for who is signed in. */
export interface WorkPage {
  /** Names its pictures. */
  readonly name: string;
  readonly path: string;
  /** What is pressed once the page is there, by its text. Default: nothing. */
  readonly press?: string;
}

const week = "/planera/suvs/exempel-temavecka";
const administration = "/arbete/administration/suvs";

/** Every page for who is signed in, as the administrator of SUVS sees it; where a page can look quite different, one for each. */
export const workPages: readonly WorkPage[] = [
  { name: "arbete", path: "/arbete" },
  { name: "arbete-aktiviteter", path: "/arbete/aktiviteter" },
  { name: "arbete-ny-aktivitet", path: "/arbete/aktiviteter/ny" },
  { name: "arbete-insatser", path: "/arbete/insatser" },
  { name: "arbete-ny-insats", path: "/arbete/insatser/ny" },
  { name: "arbete-projekt", path: "/arbete/projekt" },
  { name: "arbete-nytt-projekt", path: "/arbete/projekt/ny" },
  { name: "arbete-nyheter", path: "/arbete/nyheter" },
  { name: "arbete-ny-nyhet", path: "/arbete/nyheter/ny" },
  { name: "arbete-dokument", path: "/arbete/dokument" },
  { name: "arbete-nytt-dokument", path: "/arbete/dokument/ny" },
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
