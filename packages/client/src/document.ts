import { printedDefinitions } from "./printed-document.ts";

/** Names a document's types without any value of them. */
export interface TypedOperation<Result, Variables> {
  /** Carries types only; never there. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** An operation as text, with the types of its answer and of its variables. */
export interface TypedDocument<Result, Variables> extends TypedOperation<Result, Variables> {
  /** The operation and the fragments that it uses. */
  readonly text: string;
}

/** A document as gql.tada, graphql-tag or GraphQL Code Generator make it: its source, or else its syntax tree is sent. */
export interface SourceDocument<Result, Variables> extends TypedOperation<Result, Variables> {
  /** As in GraphQL.js. */
  readonly kind: string;
  /** Where its text is. gql.tada tells it of fragments alone. */
  readonly loc?: { readonly source: { readonly body: string } } | undefined;
  /** Its operations and fragments, as in GraphQL.js. */
  readonly definitions?: readonly object[];
}

/** A document as `graphql` of GraphQL Code Generator makes it with `documentMode: "string"`. */
export interface StringDocument<Result, Variables> extends TypedOperation<Result, Variables> {
  /** The operation as text. */
  toString(): string;
}

/** An operation in any form: one of ours, one that a tool has made, or plain text, whose answer is `unknown`. */
export type OperationDocument<Result, Variables> =
  | TypedDocument<Result, Variables>
  | SourceDocument<Result, Variables>
  | StringDocument<Result, Variables>
  | string;

/** The text of an operation. Throws `TypeError` for a document that has none. */
export function textOf<Result, Variables>(document: OperationDocument<Result, Variables>): string {
  if (typeof document === "string") return document;
  if ("text" in document) return document.text;
  if (!("kind" in document)) return String(document);
  const text = document.loc?.source.body ?? printedDefinitions(document.definitions ?? []);
  if (text === "") throw new TypeError("Expected a document with operations");
  return text;
}

/** The hashes of texts that were sent; few programs send more than some hundred different ones. */
const hashes = new Map<string, string>();
const mostHashes = 1000;

/** SHA-256 of a text in hexadecimal, under which servers remember it; undefined without WebCrypto, as on pages without TLS. */
export async function hashOf(text: string): Promise<string | undefined> {
  const known = hashes.get(text);
  if (known !== undefined || !("subtle" in crypto)) return known;
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0"));
  if (hashes.size === mostHashes) hashes.clear();
  hashes.set(text, hash.join(""));
  return hash.join("");
}
