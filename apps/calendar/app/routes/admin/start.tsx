import type { Route } from "./+types/start.ts";
import { redirect } from "react-router";
import { type Administered, allAdministered } from "../../admin/administered.ts";
import { languageOf, pathIn, recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";

/** Leads on where there is one alone to administer. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const associations = await allAdministered(context);
  const [first, ...others] = associations;
  if (first !== undefined && others.length === 0)
    throw redirect(pathIn(languageOf(params), pageOf(first)));
  return { associations };
}

export function meta() {
  return [{ title: "Administration – Finsam" }];
}

export default function Administration({ loaderData: { associations } }: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        Administration
      </h1>
      {associations.length === 0 ? (
        <p>
          {say(
            "Här har förbundens administratörer hand om personer, API-nycklar, källor, logg och gallring. Du är inte administratör i något förbund.",
            "Here the administrators of associations look after people, access keys, sources, the log and retention. You administer no association.",
          )}
        </p>
      ) : (
        <>
          <p>{say("Vilket förbund gäller det?", "Which association is it about?")}</p>
          <ul className="plain-list">
            {associations.map((association) => (
              <li key={association.slug} className="item">
                <a
                  className="ds-link"
                  lang={recordLang(language)}
                  href={pathIn(language, pageOf(association))}
                >
                  {association.name}
                </a>
                {association.isAdmin
                  ? null
                  : say(
                      " (du driver plattformen och har hand om källorna)",
                      " (you run the platform and look after the sources)",
                    )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/arbete")}>
          {say("Till mitt arbete", "To my work")}
        </a>
      </p>
    </>
  );
}

/** The first page of an association's administration. */
function pageOf({ slug, isAdmin }: Administered): string {
  return `/arbete/administration/${slug}/${isAdmin ? "personer" : "kallor"}`;
}
