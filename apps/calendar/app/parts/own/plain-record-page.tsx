import type { Section } from "../../form/field.ts";
import type { FormValues } from "../../form/form-values.ts";
import type { OwnAnswer } from "../../own/own-answer.ts";
import type { OwnPage } from "../../own/own-page.ts";
import { useSay } from "../../use-language.ts";
import { DeleteForm } from "./delete-form.tsx";
import { ReadOnlyRecord } from "./read-only-record.tsx";
import { RecordEditor } from "./record-editor.tsx";
import { RecordHeading } from "./record-heading.tsx";

/** The page of a record that is written, shown and deleted, and nothing else. */
export function PlainRecordPage({
  page: { record, publicAddress, created, mayWrite, ...page },
  answer,
  sections,
  words,
  initial = noValues,
  needed = onlyName,
  ...addresses
}: {
  readonly page: OwnPage;
  readonly answer: OwnAnswer | undefined;
  readonly sections: readonly Section[];
  readonly words: {
    /** The heading of a new one. */
    readonly fresh: string;
    readonly list: string;
    /** As in `Ni kan återställa nyheten`. */
    readonly name: string;
    /** What of it the form doesn't show; undefined: it shows all. */
    readonly untold?: string;
  };
  readonly path: string;
  readonly draftAddress: string;
  /** What a new one has from the start. */
  readonly initial?: FormValues;
  /** What a draft must have to be saved. Default: its name. */
  readonly needed?: readonly string[];
}) {
  const say = useSay();
  const { path } = addresses;
  return (
    <>
      <RecordHeading
        record={record}
        fresh={words.fresh}
        list={{ path, name: words.list }}
        publicAddress={publicAddress}
      />
      {record !== null && !mayWrite ? (
        <ReadOnlyRecord record={record} sections={sections} />
      ) : (
        <RecordEditor
          {...page}
          {...addresses}
          record={record}
          answer={answer ?? created}
          sections={sections}
          initial={initial}
          needed={needed}
          acts={(seen) =>
            record === null ? null : (
              <section className="acts" aria-labelledby="acts">
                <h2 className="ds-heading" data-size="sm" id="acts">
                  {say("Annat du kan göra", "What else you can do")}
                </h2>
                <DeleteForm record={record} seen={seen} path={path}>
                  {say(
                    `Ingen kan läsa ${words.name} längre. Ni kan återställa ${words.name}.`,
                    `Nobody can read ${words.name} any more. You can restore it.`,
                  )}
                </DeleteForm>
              </section>
            )
          }
        />
      )}
      {words.untold === undefined || record === null ? null : (
        <p className="item-details">{words.untold}</p>
      )}
    </>
  );
}

const noValues: FormValues = {};
const onlyName = ["name"];
