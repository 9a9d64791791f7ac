import { Form } from "react-router";
import type { WeekMessage } from "../../plan/release-query.ts";
import { momentInWords } from "../../words/moment.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";

/** What the other arrangers are to be told: each message is looked through before it is sent. */
export function Outbox({
  messages,
  acting,
  today,
}: {
  readonly messages: readonly WeekMessage[];
  /** Slugs of the associations in whose name the reader may act. */
  readonly acting: readonly string[];
  readonly today: string;
}) {
  const waiting = messages.filter(
    ({ sentAt, discardedAt }) => sentAt === null && discardedAt === null,
  );
  const settled = messages.filter((message) => !waiting.includes(message));
  return (
    <section aria-labelledby="outbox">
      <h2 className="ds-heading" data-size="sm" id="outbox">
        Utkorg
      </h2>
      <p>Inget skickas av sig självt: ni läser, ändrar om det behövs, och skickar eller kastar.</p>
      {waiting.length === 0 ? <p>Utkorgen är tom.</p> : null}
      <ul className="plain-list">
        {waiting.map((message) => (
          <li key={message.id} className="item">
            <WaitingMessage
              message={message}
              mayAct={message.association !== null && acting.includes(message.association.slug)}
              today={today}
            />
          </li>
        ))}
      </ul>
      {settled.length === 0 ? null : (
        <details>
          <summary>Skickat och kastat ({settled.length})</summary>
          <ul className="plain-list">
            {settled.map(({ id, subject, text, sentAt, discardedAt, to }) => (
              <li key={id} className="item">
                <h3 className="ds-heading" data-size="xs">
                  {subject}
                </h3>
                <p className="item-details">
                  Till {to?.shortName},{" "}
                  {sentAt === null
                    ? `kastat ${momentInWords(discardedAt ?? "", today, "sv")}`
                    : `skickat ${momentInWords(sentAt, today, "sv")}`}
                </p>
                <p className="message-text">{text}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function WaitingMessage({
  message: { id, subject, text, createdAt, to, association },
  mayAct,
  today,
}: {
  readonly message: WeekMessage;
  readonly mayAct: boolean;
  readonly today: string;
}) {
  return (
    <>
      <h3 className="ds-heading" data-size="xs">
        Till {to?.shortName}: {subject}
      </h3>
      <p className="item-details">
        Från {association?.shortName}, skrivet {momentInWords(createdAt, today, "sv")}
      </p>
      {mayAct ? (
        <>
          <details className="confirmed-act">
            <summary>
              Läs och skicka<span className="ds-sr-only"> {subject}</span>
            </summary>
            <Form method="post" preventScrollReset className="form">
              <input type="hidden" name="message" value={id} />
              <TextField
                name="subject"
                label="Ämne"
                required
                defaultValue={subject}
                maxLength={200}
              />
              <TextArea name="text" label="Text" rows={10} required defaultValue={text} />
              <p className="buttons">
                <SubmitButton label={`Skicka till ${to?.shortName}`} intent="send" />
              </p>
            </Form>
          </details>
          <ConfirmedAct
            label="Kasta"
            about={subject}
            confirm="Ja, kasta meddelandet"
            fields={{ intent: "discard", message: id }}
          >
            <p>Meddelandet skickas inte. Det går inte att ta tillbaka.</p>
          </ConfirmedAct>
        </>
      ) : (
        <p className="message-text">{text}</p>
      )}
    </>
  );
}
