import type { Route } from "./+types/associations.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { pageMeta } from "../page-meta.ts";
import { SourceNote } from "../parts/source-note.tsx";
import { web } from "../web-context.ts";

const words: Words<Record<"title" | "intro" | "none" | "site" | "more", string>> = {
  sv: {
    title: "Samordningsförbunden",
    intro:
      "I ett samordningsförbund finansierar Försäkringskassan, Arbetsförmedlingen, en region och kommuner rehabilitering tillsammans.",
    none: "Inga förbund är med här än.",
    site: "Förbundets webbplats",
    more: "Läget för uppgifterna från förbunden",
  },
  en: {
    title: "The coordination associations",
    intro:
      "In a coordination association the Social Insurance Agency, the Employment Service, a region and municipalities finance rehabilitation together.",
    none: "No association is here yet.",
    site: "The association’s own site",
    more: "The state of what comes from the associations",
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const [associations, late] = await Promise.all([site.client.associations(), lateSources(site)]);
  return { language: languageOf(params), origin: site.origin, associations, late };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/forbund", origin });
}

export default function Associations({ loaderData }: Route.ComponentProps) {
  const { language, associations, late } = loaderData;
  const { title, intro, none, site, more } = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p>{intro}</p>
      <SourceNote late={late} language={language} />
      {associations.length === 0 ? <p>{none}</p> : null}
      <ul className="plain-list">
        {associations.map(({ id, slug, name, website, memberships }) => (
          <li key={id} className="item">
            <h2 className="ds-heading" data-size="xs">
              <a
                className="ds-link"
                lang={recordLang(language)}
                href={pathIn(language, `/forbund/${slug}`)}
              >
                {name}
              </a>
            </h2>
            <p className="item-details" lang={recordLang(language)}>
              {memberships.map(({ party }) => party.name).join(", ")}
            </p>
            {website === null ? null : (
              <p>
                <a className="ds-link" href={website}>
                  {site}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/kallor")}>
          {more}
        </a>
      </p>
    </>
  );
}
