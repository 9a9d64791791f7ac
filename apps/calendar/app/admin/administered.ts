import type { Client } from "@finsam/client";
import type { RouterContextProvider } from "react-router";
import { notFound } from "../not-found.ts";
import { graphql } from "../graphql.ts";
import { type Language, languageOf } from "../language.ts";
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

/** What a loader or an action of these pages is told. */
interface PageArgs {
  readonly params: { readonly association: string; readonly language?: string | undefined };
  readonly context: Readonly<RouterContextProvider>;
}

/** The association that the address names. 404 where it is not the reader's to administer. */
export async function administered(
  { params, context }: PageArgs,
  /** Whether who runs the platform sees the page too. */
  alsoOperator = false,
): Promise<Administered> {
  const all = await allAdministered(context);
  const found = all.find(({ slug }) => slug === params.association);
  if (found === undefined || !(found.isAdmin || alsoOperator)) return notFound();
  return found;
}

/** With what a form of these pages is acted on. */
export interface AdminParts {
  readonly client: Client;
  /** Slug of the association that the page is about. */
  readonly association: string;
  readonly language: Language;
}

/** {@link AdminParts} of the page with an address. 404 as {@link administered}. */
export async function adminParts(args: PageArgs, alsoOperator = false): Promise<AdminParts> {
  const { slug: association } = await administered(args, alsoOperator);
  const { client } = args.context.get(web);
  return { client, association, language: languageOf(args.params) };
}
