import { recordLang } from "../../language.ts";
import type { WeekMessage } from "../../plan/release-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";

/** A message of the outbox that has been sent or discarded. */
export function SettledMessage({
  message: { subject, text, sentAt, discardedAt, to },
  today,
}: {
  readonly message: WeekMessage;
  readonly today: string;
}) {
  const language = useLanguage();
  const say = useSay();
  const at = momentInWords(sentAt ?? discardedAt ?? "", today, language);
  return (
    <>
      <h3 className="ds-heading" data-size="xs" lang={recordLang(language)}>
        {subject}
      </h3>
      <p className="item-details">
        {say("Till", "To")} {to?.shortName},{" "}
        {sentAt === null ? say("kastat", "discarded") : say("skickat", "sent")} {at}
      </p>
      <p className="message-text" lang={recordLang(language)}>
        {text}
      </p>
    </>
  );
}
