import { isClientError } from "@finsam/client";

/** Ends a loader where there is no such record: the page says so, with the status 404. */
export function notFound(): never {
  // oxlint-disable-next-line no-throw-literal -- React Router answers it.
  throw new Response(null, { status: 404 });
}

/**
 * An answer to what an address asks for. Where the endpoint refuses that as something that cannot be asked for, such as a place in a
 * list that it never gave, there is no such page.
 */
export async function askedByAddress<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (isClientError(error) && error.code === "REFUSED") {
      const { refusals } = error.data;
      if (refusals.every(({ code }) => code === "BAD_USER_INPUT")) notFound();
    }
    throw error;
  }
}
