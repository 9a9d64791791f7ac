import type { Route } from "./+types/associations.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { pageMeta } from "../page-meta.ts";
import { web } from "../web-context.ts";

const words: Words<Record<"title" | "intro" | "site", string>> = {
  sv: {
    title: "Samordningsförbunden",
    intro:
      "I ett samordningsförbund finansierar Försäkringskassan, Arbetsförmedlingen, en region och kommuner rehabilitering tillsammans.",
    site: "Förbundets webbplats",
  },
  en: {
    title: "The coordination associations",
    intro:
      "In a coordination association the Social Insurance Agency, the Employment Service, a region and municipalities finance rehabilitation together.",
    site: "The association's own site",
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin } = context.get(web);
  return { language: languageOf(params), origin, associations: await client.associations() };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/forbund", origin });
}

export default function Associations({ loaderData }: Route.ComponentProps) {
  const { language, associations } = loaderData;
  const { title, intro, site } = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p>{intro}</p>
      <ul className="plain-list">
        {associations.map(({ id, slug, name, website, memberships }) => (
          <li key={id} className="item">
            <h2 className="ds-heading" data-size="xs">
              <a className="ds-link" href={pathIn(language, `/kalender?forbund=${slug}`)}>
                {name}
              </a>
            </h2>
            <p className="item-details">{memberships.map(({ party }) => party.name).join(", ")}</p>
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
    </>
  );
}
