import { label } from "@finsam/domain/labels";
import type { Proposal } from "../../plan/proposal-query.ts";
import { momentInWords } from "../../words/moment.ts";
import { FieldChanges } from "../field-changes.tsx";
import { ActButton } from "../form/act-button.tsx";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { TextField } from "../form/text-field.tsx";

/** A proposal: who proposes what to whom and why, and its answer. */
export function ProposalItem({
  proposal,
  today,
  mayAnswer,
}: {
  readonly proposal: Proposal;
  readonly today: string;
  readonly mayAnswer: boolean;
}) {
  const { association, to, why, changes, isOutdated, updatedAt, answer } = proposal;
  return (
    <>
      <h3 className="ds-heading" data-size="xs">
        {titleOf(proposal)}
      </h3>
      <p className="item-details">
        {association?.shortName ?? "Någon"} föreslår {to?.shortName ?? "ägaren"} ·{" "}
        <time dateTime={updatedAt}>{momentInWords(updatedAt, today, "sv")}</time>
      </p>
      {why === null ? null : <p>”{why}”</p>}
      {answer === null && changes.length === 0 ? <p>Aktiviteten är redan så.</p> : null}
      <FieldChanges changes={changes} />
      {answer === null ? null : (
        <p>
          <strong>
            {to?.shortName} har {label("ConfirmationAnswer", answer.answer)}
          </strong>{" "}
          {momentInWords(answer.updatedAt, today, "sv")}
          {answer.why === null ? "" : `: ”${answer.why}”`}
        </p>
      )}
      {answer === null && isOutdated ? (
        <p>
          <strong>Aktiviteten har ändrats sedan förslaget lades.</strong> Här står vad förslaget
          skulle ändra i den som den är nu.
        </p>
      ) : null}
      {answer === null && mayAnswer ? <AnswerActs proposal={proposal} /> : null}
    </>
  );
}

function AnswerActs({ proposal }: { readonly proposal: Proposal }) {
  const { id, event, isOutdated } = proposal;
  const about = titleOf(proposal);
  const version = isOutdated && event !== null ? { version: String(event.version) } : {};
  return (
    <div className="buttons">
      <ActButton
        label={isOutdated ? "Ja, ändra så ändå" : "Ja, gör så"}
        about={about}
        variant="primary"
        fields={{ proposal: id, answer: "ACCEPTED", ...version }}
      />
      <ConfirmedAct
        label="Nej"
        about={about}
        confirm="Avböj förslaget"
        fields={{ proposal: id, answer: "DECLINED" }}
      >
        <TextField
          name="why"
          label="Skäl"
          hint="Frivilligt. Den som föreslog läser det."
          maxLength={1000}
        />
      </ConfirmedAct>
    </div>
  );
}

function titleOf({ isNew, event, changes }: Proposal): string {
  if (event !== null) return `”${event.title}”`;
  const title = changes.find(({ path }) => path === "title")?.after;
  if (isNew) return typeof title === "string" ? `Ny aktivitet: ”${title}”` : "En ny aktivitet";
  return "En aktivitet som du inte ser";
}
