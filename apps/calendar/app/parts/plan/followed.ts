import { createClient, type OperationDocument } from "@finsam/client";

/** Tells each answer of a subscription until the signal ends it. A page without news of others stays as it is without scripts. */
export async function followed<Result, Variables extends object>(
  document: OperationDocument<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
  tell: (result: Result) => void,
): Promise<void> {
  const client = createClient({ url: new URL("/graphql", location.href).href });
  try {
    for await (const result of client.subscribe(document, variables, { signal })) tell(result);
  } catch (error) {
    if (!signal.aborted) console.warn("The plan is no longer followed", error);
  }
}
