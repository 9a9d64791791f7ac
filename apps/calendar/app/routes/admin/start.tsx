import type { Route } from "./+types/start.ts";
import { redirect } from "react-router";
import { allAdministered } from "../../admin/administered.ts";

/** Leads on where there is one alone to administer. */
export async function loader({ context }: Route.LoaderArgs) {
  const associations = await allAdministered(context);
  const [first, ...others] = associations;
  if (first !== undefined && others.length === 0)
    throw redirect(`/arbete/administration/${first.slug}/${firstPage(first)}`);
  return { associations };
}

export function meta() {
  return [{ title: "Administration – Finsam" }];
}

export default function Administration({ loaderData: { associations } }: Route.ComponentProps) {
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        Administration
      </h1>
      {associations.length === 0 ? (
        <p>
          Här har förbundens administratörer hand om personer, API-nycklar, källor, logg och
          gallring. Du är inte administratör i något förbund.
        </p>
      ) : (
        <>
          <p>Vilket förbund gäller det?</p>
          <ul className="plain-list">
            {associations.map((association) => (
              <li key={association.slug} className="item">
                <a
                  className="ds-link"
                  href={`/arbete/administration/${association.slug}/${firstPage(association)}`}
                >
                  {association.name}
                </a>
                {association.isAdmin ? null : " (du driver plattformen och har hand om källorna)"}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="links">
        <a className="ds-link" href="/arbete">
          Till mitt arbete
        </a>
      </p>
    </>
  );
}

function firstPage({ isAdmin }: { readonly isAdmin: boolean }): string {
  return isAdmin ? "personer" : "kallor";
}
