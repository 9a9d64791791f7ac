import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import * as z from "zod";

/** An operation that was asked for by GET: all of the request on which a public answer depends. */
export interface GetQuery {
  /** SHA-256 of the document, in hexadecimal. */
  readonly documentHash: string;
  /** Undefined: the only one of the document. */
  readonly operationName: string | undefined;
  /** JSON as it came. Undefined: none. */
  readonly variables: string | undefined;
  /** The media types that are accepted, as they came; none is all. */
  readonly accept: string;
}

/**
 * What a request asks for, its address read as Yoga reads it. Undefined for what is no GET of a document, given in full or by its hash
 * alone, and for what is to be refused. Whether document and variables are valid is not looked at.
 */
export function readGetQuery({ method, url, headers }: Request): GetQuery | undefined {
  if (method !== "GET") return undefined;
  const parameters = new URLSearchParams(url.slice(url.indexOf("?") + 1));
  // An empty one counts as absent.
  const textOf = (name: string) => parameters.get(name) || undefined;
  const documentHash = hashOf(textOf("query"), textOf("extensions"));
  if (documentHash === undefined) return undefined;
  return {
    documentHash,
    operationName: textOf("operationName"),
    variables: textOf("variables"),
    accept: headers.get("accept") || "*/*",
  };
}

const extensionsSchema = z.object({
  persistedQuery: z
    .object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
});

function hashOf(query: string | undefined, extensions = "{}"): string | undefined {
  const told = extensionsSchema.safeParse(jsonOf(extensions));
  if (!told.success) return undefined;
  const persisted = told.data.persistedQuery?.sha256Hash;
  if (query === undefined) return persisted;
  const hash = createHash("sha256").update(query).digest("hex");
  return persisted === undefined || persisted === hash ? hash : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Refuses variables and extensions in an address that are no JSON as the client's mistake. */
export function refuseUnreadableGet(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== "GET" || requestParser === undefined) return;
      setRequestParser(async (asked) => {
        try {
          return await requestParser(asked);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          throw new GraphQLError("Expected variables and extensions to be JSON", {
            extensions: { code: "BAD_REQUEST" },
          });
        }
      });
    },
  };
}
