import {
  createContext,
  data,
  type MiddlewareFunction,
  redirectDocument,
  type RouterContextProvider,
} from "react-router";
import { fieldsOf } from "./form-text.ts";
import { graphql, type ResultOf } from "./graphql.ts";
import { languageAt, signInPath } from "./language.ts";
import { web } from "./web-context.ts";

const ReaderQuery = graphql(`
  query Reader {
    viewer {
      kind
      name
      email
      operator
      roles {
        role
        association {
          id
          slug
          name
          shortName
        }
      }
    }
  }
`);

/** Somebody who is signed in, and what she may do. */
export type Reader = ResultOf<typeof ReaderQuery>["viewer"];

/** What one may do for an association, from least to most. */
const ranks = ["READER", "EDITOR", "COORDINATOR", "ADMIN"] as const;

/** A role in an association. */
export type RoleName = (typeof ranks)[number];

/** Who reads the page; null: nobody who is signed in. */
export const reader = createContext<Reader | null>(null);

/** Finds out who reads the page. Who shows no session costs no question. */
export const findReader: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (request.headers.get("cookie")?.includes("finsam.session_token=") !== true) return;
  const { viewer } = await context.get(web).client.query(ReaderQuery);
  if (viewer.kind === "PERSON") context.set(reader, viewer);
};

/** Sends whoever isn't signed in to sign in first, and back. What she has sent isn't lost: the page of the error has it. */
export const signedInOnly: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (context.get(reader) !== null) return;
  if (request.method === "POST") throw data(fieldsOf(await request.formData()), { status: 401 });
  const { pathname, search } = new URL(request.url);
  // Of the whole document: scripts on the page know no route for what isn't among these pages.
  throw redirectDocument(
    signInPath(languageAt(pathname), pathname.replace(/\.data$/, "") + search),
  );
};

/** Who is signed in, on a page that asks for it by {@link signedInOnly}. */
export function readerOf(context: Readonly<RouterContextProvider>): Reader {
  const signedIn = context.get(reader);
  if (signedIn === null) throw new Error("Expected a page behind signedInOnly");
  return signedIn;
}

/** The associations in which she has at least a role, by name. */
export function associationsWith({ roles }: Reader, least: RoleName) {
  return roles
    .filter(({ role }) => ranks.indexOf(role) >= ranks.indexOf(least))
    .map(({ association }) => association)
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}

/** Whether she administers an association, or runs the platform. */
export function administers(reader: Reader): boolean {
  return reader.operator || associationsWith(reader, "ADMIN").length > 0;
}
