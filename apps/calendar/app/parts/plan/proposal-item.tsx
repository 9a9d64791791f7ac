import { recordLang } from "../../language.ts";
import type { Outcome } from "../../outcome.ts";
import type { Proposal } from "../../plan/proposal-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { termIn } from "../../words/term.ts";
import { FieldChanges } from "../field-changes.tsx";
import { ActButton } from "../form/act-button.tsx";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { TextField } from "../form/text-field.tsx";

/** A proposal: who proposes what to whom and why, and its answer. */
export function ProposalItem({
  proposal,
  today,
  mayAnswer,
  outcome,
}: {
  readonly proposal: Proposal;
  readonly today: string;
  readonly mayAnswer: boolean;
  readonly outcome: Outcome | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const lang = recordLang(language);
  const { association, to, why, changes, isOutdated, updatedAt, answer } = proposal;
  return (
    <>
      <h3 className="ds-heading" data-size="xs">
        <Title proposal={proposal} />
      </h3>
      <p className="item-details">
        {association?.shortName ?? say("Någon", "Somebody")} {say("föreslår", "proposes to")}{" "}
        {to?.shortName ?? say("ägaren", "the owner")} ·{" "}
        <time dateTime={updatedAt}>{momentInWords(updatedAt, today, language)}</time>
      </p>
      {why === null ? null : <p lang={lang}>{say(`”${why}”`, `“${why}”`)}</p>}
      {answer === null && changes.length === 0 ? (
        <p>{say("Aktiviteten är redan så.", "The event is already so.")}</p>
      ) : null}
      <FieldChanges changes={changes} />
      {answer === null ? null : (
        <p>
          <strong>
            {to?.shortName} {say("har", "has")}{" "}
            {termIn(language, "ConfirmationAnswer", answer.answer)}
          </strong>{" "}
          {momentInWords(answer.updatedAt, today, language)}
          {answer.why === null ? null : (
            <>
              : <span lang={lang}>{say(`”${answer.why}”`, `“${answer.why}”`)}</span>
            </>
          )}
        </p>
      )}
      {answer === null && isOutdated ? (
        <p>
          <strong>
            {say(
              "Aktiviteten har ändrats sedan förslaget lades.",
              "The event has changed since the proposal was made.",
            )}
          </strong>{" "}
          {say(
            "Här står vad förslaget skulle ändra i den som den är nu.",
            "Here is what the proposal would change in it as it is now.",
          )}
        </p>
      ) : null}
      {answer === null && mayAnswer ? <AnswerActs {...{ proposal, outcome }} /> : null}
    </>
  );
}

function AnswerActs({
  proposal,
  outcome,
}: {
  readonly proposal: Proposal;
  readonly outcome: Outcome | undefined;
}) {
  const say = useSay();
  const { id, event, isOutdated } = proposal;
  const about = <Title proposal={proposal} />;
  const version = isOutdated && event !== null ? { version: String(event.version) } : {};
  return (
    <div className="buttons">
      <ActButton
        label={
          isOutdated
            ? say("Ja, ändra så ändå", "Yes, change it anyway")
            : say("Ja, gör så", "Yes, do so")
        }
        about={about}
        variant="primary"
        fields={{ proposal: id, answer: "ACCEPTED", ...version }}
      />
      <ConfirmedAct
        label={say("Nej", "No")}
        about={about}
        confirm={say("Avböj förslaget", "Decline the proposal")}
        fields={{ proposal: id, answer: "DECLINED" }}
        outcome={outcome}
      >
        <TextField
          name="why"
          label={say("Skäl", "Reason")}
          hint={say(
            "Frivilligt. Den som föreslog läser det.",
            "Optional. Whoever made the proposal reads it.",
          )}
          maxLength={1000}
        />
      </ConfirmedAct>
    </div>
  );
}

/** What it is about: the title of an event, said or to be. */
function Title({ proposal }: { readonly proposal: Proposal }) {
  const lang = recordLang(useLanguage());
  const say = useSay();
  const { isNew, event, changes } = proposal;
  const quoted = (title: string) => <span lang={lang}>{say(`”${title}”`, `“${title}”`)}</span>;
  if (event !== null) return quoted(event.title);
  if (!isNew) return say("En aktivitet som du inte ser", "An event that you cannot see");
  const title = changes.find(({ path }) => path === "title")?.after;
  if (typeof title !== "string") return say("En ny aktivitet", "A new event");
  return (
    <>
      {say("Ny aktivitet:", "New event:")} {quoted(title)}
    </>
  );
}
