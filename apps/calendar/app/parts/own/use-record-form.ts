import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { rebased } from "../../form/conflict.ts";
import { formValues, type FormValues, unitsApart, valueOf } from "../../form/form-values.ts";
import { textOf } from "../../form-text.ts";
import { pathIn, sayIn } from "../../language.ts";
import { unsavedStatus } from "../../own/draft-status.ts";
import type { OwnAnswer } from "../../own/own-answer.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { type Base, baseOf, type FormStart } from "../../own/record-base.ts";
import { useLanguage } from "../../use-language.ts";
import { clockTime } from "../../words/event-time.ts";
import { submitAfter } from "./submit-after.ts";
import { useDraftSaving } from "./use-draft-saving.ts";
import { useFilling } from "./use-filling.ts";
import { useKeptForm } from "./use-kept-form.ts";

/**
 * The form of a record: what it was filled in over, and what becomes of each change. A draft is saved by itself; all else is
 * kept in this browser until it is saved. Without scripts it is a plain form, and nothing of this runs.
 */
export function useRecordForm(form: RefObject<HTMLFormElement | null>, start: FormStart) {
  const { record, answer, needed } = start;
  const language = useLanguage();
  const say = sayIn(language);
  const { base, setBase, filling, refill, goOn, choose } = useFilling(start);
  const [status, setStatus] = useState("");
  /** The answer after which a draft has been saved by itself: it tells nothing that still holds. */
  const [past, setPast] = useState<OwnAnswer>();
  const { visibility = "DRAFT" } = answer?.record ?? record ?? {};
  const isDraft = visibility === "DRAFT";

  const read = () => (form.current === null ? undefined : formValues(new FormData(form.current)));
  const kept = useKeptForm(start, base.id, read);
  const { offer } = kept;
  const state = useRef({
    base,
    isDraft,
    offer,
    answer,
    /** What the form held when it was last sent by a button. */
    submitted: undefined as FormValues | undefined,
  });
  Object.assign(state.current, { base, isDraft, offer, answer });

  const saving = useDraftSaving(form, {
    address: pathIn(language, start.draftAddress),
    isDue: () => {
      const values = read();
      return values !== undefined && unitsApart(state.current.base.seen, values).size > 0;
    },
    onSaved: (now, sent) => {
      const isNew = state.current.base.id === "";
      flushSync(() => {
        if (written(now, false, sent)) saving.soon();
        setPast(state.current.answer);
        const time = clockTime(new Date().toISOString(), language);
        setStatus(say(`Utkastet är sparat ${time}.`, `The draft was saved at ${time}.`));
      });
      if (isNew) start.onCreated(now.id);
    },
    onStatus: setStatus,
  });

  const keepHere = (over: Base, values: FormValues) => {
    const chosen = form.current === null ? "" : textOf(new FormData(form.current), "association");
    kept.keep(over, values, chosen);
  };

  /**
   * A record that this page has written: what was written in the form meanwhile stays, over what the record is now. Where the
   * fields aren't filled anew they go on showing what was sent, also where the record holds more than that.
   */
  const written = (now: OwnRecord, refills: boolean, sent = now.values) => {
    const before = state.current.base;
    const over = refills ? baseOf(now) : { ...baseOf(now), seen: sent };
    const mine = read() ?? before.seen;
    const next = refills ? rebased(before.seen, mine, now.values) : mine;
    saving.resume();
    if (refills) refill(next, over);
    else setBase(over);
    kept.letGo(before.id);
    const isUnsaved = form.current !== null && unitsApart(next, over.seen).size > 0;
    if (isUnsaved) keepHere(over, next);
    return isUnsaved;
  };

  const changed = () => {
    const values = read();
    if (values === undefined) return;
    const { base: over, isDraft: savesItself, offer: isOffered } = state.current;
    if (unitsApart(over.seen, values).size === 0) {
      if (isOffered === undefined) kept.letGo(over.id);
      setStatus("");
      return;
    }
    // What was kept before is there until it has been taken or thrown away.
    if (isOffered === undefined) keepHere(over, values);
    if (!savesItself) setStatus(unsavedStatus(say));
    else if (needed.every((name) => valueOf(values, name) !== undefined)) saving.soon();
    else
      setStatus(
        say(
          "Utkastet sparas så snart det har det som måste fyllas i.",
          "The draft is saved as soon as it has what is required.",
        ),
      );
  };

  /** What is being saved by itself is waited for, so that nobody is in conflict with herself. */
  const submitting = (event: SubmitEvent<HTMLFormElement>) => {
    const sending = saving.stop();
    state.current.submitted = read();
    if (sending !== undefined) submitAfter(event, sending);
  };

  useEffect(() => {
    let isUnsaved = false;
    if (answer?.record !== undefined)
      isUnsaved = written(answer.record, answer.refills === true, state.current.submitted);
    else if (answer?.sent !== undefined) goOn(answer.sent);
    if (isUnsaved && answer?.record?.visibility === "DRAFT") saving.soon();
    if (answer !== undefined) setStatus(isUnsaved ? unsavedStatus(say) : "");
  }, [answer]);

  useEffect(() => {
    // A new record that was saved: the page has gone on to its own address.
    if (record !== null && state.current.base.id === "") written(record, true);
  }, [record]);

  return {
    base,
    filling,
    status,
    offer,
    isDraft,
    outcome: answer === past ? undefined : answer?.outcome,
    changed,
    submitting,
    /** Chooses the association of a new record. */
    choose: (association: string) => {
      choose(association, read() ?? filling.values);
    },
    /** Fills the form with what was kept. */
    takeUp: () => {
      if (offer === undefined) return;
      kept.settle();
      const over = { id: base.id, version: offer.version, seen: offer.seen };
      refill(offer.values, over, offer.association);
      setStatus(
        say(
          "Ändringarna är framme igen. De är inte sparade än.",
          "The changes are back. They are not saved yet.",
        ),
      );
    },
    /** Throws away what isn't saved. */
    throwAway: () => {
      kept.letGo(base.id);
      kept.settle();
      setStatus("");
      const isNew = base.id === "";
      refill(
        isNew ? start.initial : (record?.values ?? base.seen),
        record === null ? base : baseOf(record),
      );
    },
  };
}
