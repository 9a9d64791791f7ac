import type { RouterContextProvider } from "react-router";
import { notFound } from "../not-found.ts";
import { graphql } from "../graphql.ts";
import { associationsWith, readerOf } from "../reader.ts";
import { web } from "../web-context.ts";

/** An association that is administered, and who does it. */
export interface Administered {
  readonly slug: string;
  readonly name: string;
  /** Whether the reader administers it; else she runs the platform, and sees its sources. */
  readonly isAdmin: boolean;
}

const AdministeredAssociations = graphql(`
  query AdministeredAssociations {
    associations {
      slug
      name
    }
  }
`);

/** The associations that the reader administers, and all others where she runs the platform, by name. */
export async function allAdministered(
  context: Readonly<RouterContextProvider>,
): Promise<Administered[]> {
  const reader = readerOf(context);
  const own = associationsWith(reader, "ADMIN").map(({ slug, name }) => ({
    slug,
    name,
    isAdmin: true,
  }));
  if (!reader.operator) return own;
  const { associations } = await context.get(web).client.query(AdministeredAssociations);
  const others = associations.filter(({ slug }) => !own.some((one) => one.slug === slug));
  return [...own, ...others.map(({ slug, name }) => ({ slug, name, isAdmin: false }))];
}

/** The association that the address names. 404 where it is not the reader's to administer. */
export async function administered(
  {
    params,
    context,
  }: {
    readonly params: { readonly association: string };
    readonly context: Readonly<RouterContextProvider>;
  },
  /** Whether who runs the platform sees the page too. */
  alsoOperator = false,
): Promise<Administered> {
  const all = await allAdministered(context);
  const found = all.find(({ slug }) => slug === params.association);
  if (found === undefined || !(found.isAdmin || alsoOperator)) return notFound();
  return found;
}
