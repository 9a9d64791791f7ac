import type { Outcome } from "../../outcome.ts";
import type { WeekMessage } from "../../plan/release-query.ts";
import { useSay } from "../../use-language.ts";
import { SettledMessage } from "./settled-message.tsx";
import { WaitingMessage } from "./waiting-message.tsx";

/** What the other arrangers are to be told: each message is looked through before it is sent. */
export function Outbox({
  messages,
  acting,
  today,
  outcome,
}: {
  readonly messages: readonly WeekMessage[];
  /** Slugs of the associations in whose name the reader may act. */
  readonly acting: readonly string[];
  readonly today: string;
  readonly outcome: Outcome | undefined;
}) {
  const say = useSay();
  const waiting = messages.filter(
    ({ sentAt, discardedAt }) => sentAt === null && discardedAt === null,
  );
  const settled = messages.filter((message) => !waiting.includes(message));
  return (
    <section aria-labelledby="outbox">
      <h2 className="ds-heading" data-size="sm" id="outbox">
        {say("Utkorg", "Outbox")}
      </h2>
      <p>
        {say(
          "Inget skickas av sig självt: ni läser, ändrar om det behövs, och skickar eller kastar.",
          "Nothing is sent by itself: you read, change where needed, and send or discard.",
        )}
      </p>
      {waiting.length === 0 ? <p>{say("Utkorgen är tom.", "The outbox is empty.")}</p> : null}
      <ul className="plain-list">
        {waiting.map((message) => (
          <li key={message.id} className="item">
            <WaitingMessage
              message={message}
              mayAct={message.association !== null && acting.includes(message.association.slug)}
              today={today}
              outcome={outcome}
            />
          </li>
        ))}
      </ul>
      {settled.length === 0 ? null : (
        <details>
          <summary>
            {say("Skickat och kastat", "Sent and discarded")} ({settled.length})
          </summary>
          <ul className="plain-list">
            {settled.map((message) => (
              <li key={message.id} className="item">
                <SettledMessage message={message} today={today} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
