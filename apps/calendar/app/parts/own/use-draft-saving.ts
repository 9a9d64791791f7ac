import { type RefObject, useEffect, useState } from "react";
import { formValues, type FormValues } from "../../form/form-values.ts";
import { unsavedDraft } from "../../own/draft-status.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { sendDraft } from "../../own/saved-draft.ts";
import { SelfSaving } from "../../own/self-saving.ts";
import { useSay } from "../../use-language.ts";

/** How long nothing is written before a draft is saved, in milliseconds. */
const pauseMs = 1000;

/** How long until what never arrived is sent again, in milliseconds. */
const retryMs = 15_000;

/** Saves a draft by itself, and tells what hinders it. */
export function useDraftSaving(
  form: RefObject<HTMLFormElement | null>,
  {
    address,
    isDue,
    onSaved,
    onStatus,
  }: {
    readonly address: string;
    /** Whether there is something to save. */
    readonly isDue: () => boolean;
    /** Told the record as it is now, and what of the form was sent. */
    readonly onSaved: (record: OwnRecord, sent: FormValues) => void;
    /** Told why it is not saved, as sentences. */
    readonly onStatus: (status: string) => void;
  },
) {
  const say = useSay();
  const [saving] = useState(() => new SelfSaving());

  const save = async () => {
    if (form.current === null) return;
    const sent = new FormData(form.current);
    const answer = await sendDraft(address, sent);
    if (typeof answer !== "string" && answer.record !== undefined) {
      onSaved(answer.record, formValues(sent));
      return;
    }
    const { status, again } = unsavedDraft(answer, say);
    onStatus(status);
    saving.isStopped = again === "never";
    if (again === "later") later(retryMs);
  };

  const later = (ms = pauseMs) => {
    saving.later(ms, isDue, save);
  };

  useEffect(
    () => () => {
      saving.cancel();
    },
    [],
  );

  return {
    /** Saves soon, once nothing more is written. */
    soon: () => {
      later();
    },
    /** Goes on after somebody has chosen. */
    resume: () => {
      saving.isStopped = false;
    },
    /** Forgets what was planned, and gives what is being saved at the moment. */
    stop: (): Promise<void> | undefined => {
      saving.cancel();
      return saving.sending;
    },
  };
}
