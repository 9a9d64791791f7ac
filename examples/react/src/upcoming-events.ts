import { type Client, type EventSummary, isClientError } from "@finsam/client";
import { useEffect, useState } from "react";

/** Which events; what is undefined narrows nothing. */
export interface Choice {
  readonly client: Client;
  /** A slug. */
  readonly association: string | undefined;
  /** A kommunkod. */
  readonly municipality: string | undefined;
}

interface Held {
  readonly events: readonly EventSummary[];
  readonly isLoading: boolean;
  /** Where the next page begins; null: there is none. */
  readonly next: string | null;
  /** What the visitor is told where the page that was asked for could not be had, else empty. */
  readonly failure: string;
}

/** Reads a list page by page, and stops asking when the component is gone. `more` asks for the next page, or again after a failure. */
export function useUpcomingEvents({ client, association, municipality }: Choice) {
  const [held, setHeld] = useState<Held>({ events: [], isLoading: true, next: null, failure: "" });
  const [asked, setAsked] = useState<{ readonly after?: string }>({});
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const filter = {
      associations: association === undefined ? undefined : [association],
      municipalities: municipality === undefined ? undefined : [municipality],
    };
    const load = async () => {
      try {
        const list = client.upcomingEvents(filter, { pageSize: 5, signal });
        const { value: page } = await list.pages(asked.after).next();
        if (!page || signal.aborted) return;
        const next = page.hasNextPage ? page.endCursor : null;
        setHeld(({ events }) => ({
          events: [...events, ...page.items],
          isLoading: false,
          next,
          failure: "",
        }));
      } catch (error) {
        if (signal.aborted) return;
        setHeld((before) => ({ ...before, isLoading: false, failure: sentenceOf(error) }));
      }
    };
    void load();
    return () => gone.abort();
  }, [client, association, municipality, asked]);
  const more = () => {
    if (held.isLoading) return;
    setHeld({ ...held, isLoading: true });
    setAsked(held.next === null ? {} : { after: held.next });
  };
  return { ...held, more };
}

function sentenceOf(error: unknown): string {
  return isClientError(error) ? `${error.messages.sv}.` : "Aktiviteterna kan inte visas.";
}
