import { recordLang } from "../../language.ts";
import type { Outcome } from "../../outcome.ts";
import type { WeekMessage } from "../../plan/release-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { PageForm } from "../form/page-form.tsx";
import { refusedIn } from "../form/refused-form.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";

/** A message of the outbox that waits for somebody to read it through. */
export function WaitingMessage({
  message: { id, subject, text, createdAt, to, association },
  mayAct,
  today,
  outcome,
}: {
  readonly message: WeekMessage;
  readonly mayAct: boolean;
  readonly today: string;
  readonly outcome: Outcome | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const lang = recordLang(language);
  const fields = { intent: "send", message: id };
  const about = <span lang={lang}>{subject}</span>;
  return (
    <>
      <h3 className="ds-heading" data-size="xs">
        {say("Till", "To")} {to?.shortName}: {about}
      </h3>
      <p className="item-details">
        {say("Från", "From")} {association?.shortName}, {say("skrivet", "written")}{" "}
        {momentInWords(createdAt, today, language)}
      </p>
      {mayAct ? (
        <>
          <details className="confirmed-act" open={refusedIn(outcome, fields) !== undefined}>
            <summary>
              {say("Läs och skicka", "Read and send")}
              <span className="ds-sr-only"> {about}</span>
            </summary>
            <PageForm fields={fields} outcome={outcome}>
              <TextField
                name="subject"
                label={say("Ämne", "Subject")}
                required
                defaultValue={subject}
                maxLength={200}
              />
              <TextArea name="text" label="Text" rows={10} required defaultValue={text} />
              <p className="buttons">
                <SubmitButton
                  label={say(`Skicka till ${to?.shortName}`, `Send to ${to?.shortName}`)}
                />
              </p>
            </PageForm>
          </details>
          <ConfirmedAct
            label={say("Kasta", "Discard")}
            about={about}
            confirm={say("Ja, kasta meddelandet", "Yes, discard the message")}
            fields={{ intent: "discard", message: id }}
          >
            <p>
              {say(
                "Meddelandet skickas inte. Det går inte att ta tillbaka.",
                "The message will not be sent. This cannot be undone.",
              )}
            </p>
          </ConfirmedAct>
        </>
      ) : (
        <p className="message-text" lang={lang}>
          {text}
        </p>
      )}
    </>
  );
}
