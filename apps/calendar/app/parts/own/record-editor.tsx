import { useRef } from "react";
import { Form, useNavigate } from "react-router";
import type { Option, Section } from "../../form/field.ts";
import type { FormValues } from "../../form/form-values.ts";
import { pathIn, sayIn } from "../../language.ts";
import type { OwnAnswer } from "../../own/own-answer.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { useLanguage } from "../../use-language.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { OutcomeNote } from "../form/outcome-note.tsx";
import { RecordFields } from "../form/record-fields.tsx";
import { SelectField } from "../form/select-field.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import { KeptOffer } from "./kept-offer.tsx";
import { SaveButtons } from "./save-buttons.tsx";
import { useRecordForm } from "./use-record-form.ts";

/** What the editor of a record needs, whatever its kind. */
export interface EditorProps {
  /** Null: a new one. */
  readonly record: OwnRecord | null;
  readonly answer: OwnAnswer | undefined;
  readonly sections: readonly Section[];
  readonly initial: FormValues;
  /** Of the list, without the prefix of a language, as the next is. */
  readonly path: string;
  readonly draftAddress: string;
  readonly needed: readonly string[];
  /** Associations in which a new one can be written. */
  readonly associations: readonly Option[];
  /** Slug of the one that is chosen from the start. Default: the first. */
  readonly association?: string | undefined;
  /** What a new one has because of the association whose it is to be. */
  readonly belonging?: (association: string) => FormValues;
  /** Whose what this browser keeps is. */
  readonly keeper: string;
  /** What a new one is known by until it is saved. */
  readonly newKey: string;
  /** Slugs of the associations for which the reader may do more than write drafts. */
  readonly coordinates: readonly string[];
  /** Whether it can be shown to the arrangers of a week alone. */
  readonly hasWeek?: boolean;
  readonly today: string;
  /** What else can be done to it, with the version that is on the page. */
  readonly acts?: (seen: { readonly id: string; readonly version: number }) => React.ReactNode;
}

/** The form of a record, with what becomes of it: errors, conflicts, what was kept and not saved. */
export function RecordEditor(props: EditorProps) {
  const { record, answer, sections, associations, coordinates } = props;
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const language = useLanguage();
  const say = sayIn(language);
  const association = props.association ?? associations[0]?.value ?? "";
  const edited = useRecordForm(form, {
    ...props,
    association,
    initial: { ...props.initial, ...props.belonging?.(association) },
    onCreated: (id) => {
      void navigate(pathIn(language, `${props.path}/${encodeURIComponent(id)}`), {
        replace: true,
        preventScrollReset: true,
      });
    },
  });
  const { base, filling, status, offer, outcome } = edited;
  if (answer?.conflict !== undefined && answer.sent !== undefined)
    return (
      <ConflictChoice
        sent={answer.sent}
        now={answer.conflict.now}
        by={answer.conflict.by}
        sections={sections}
      />
    );
  const issues = outcome?.kind === "refused" ? outcome.issues : [];
  const owner = record?.owner.slug ?? filling.association;
  return (
    <>
      {outcome?.kind === "refused" ? (
        <ErrorSummary outcome={outcome} sections={sections} />
      ) : (
        <OutcomeNote outcome={outcome} />
      )}
      {offer === undefined ? null : (
        <KeptOffer
          at={offer.at}
          today={props.today}
          takeUp={edited.takeUp}
          throwAway={edited.throwAway}
        />
      )}
      <Form
        method="post"
        className="form record-form"
        ref={form}
        preventScrollReset
        onChange={edited.changed}
        onSubmit={edited.submitting}
        noValidate
      >
        <input type="hidden" name="id" value={base.id} />
        <input type="hidden" name="version" value={base.version} />
        <input type="hidden" name="seen" value={JSON.stringify(base.seen)} />
        <input type="hidden" name="key" value={props.newKey} />
        {base.id === "" && associations.length > 1 ? (
          <SelectField
            name="association"
            label={say("Förbund", "Association")}
            options={associations}
            value={filling.association}
            onChange={({ currentTarget }) => {
              edited.choose(currentTarget.value);
            }}
          />
        ) : (
          <input type="hidden" name="association" value={filling.association} />
        )}
        <div className="record-fields" key={filling.times}>
          <RecordFields sections={sections} values={filling.values} issues={issues} />
        </div>
        <SaveButtons
          visibility={record?.visibility ?? "DRAFT"}
          mayCoordinate={coordinates.includes(owner)}
          hasWeek={props.hasWeek === true}
          status={status}
          throwAway={edited.isDraft || status === "" ? undefined : edited.throwAway}
        />
      </Form>
      {base.id === "" ? null : props.acts?.({ id: base.id, version: base.version })}
    </>
  );
}
