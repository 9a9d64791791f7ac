import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { rebased } from "../../form/conflict.ts";
import { formValues, type FormValues, unitsApart, valueOf } from "../../form/form-values.ts";
import { textOf } from "../../form-text.ts";
import { followed } from "../../own/belonging.ts";
import { unsavedDraft, unsavedStatus } from "../../own/draft-status.ts";
import { keep, keptAt, type KeptForm, letGo, readKept } from "../../own/kept-form.ts";
import type { OwnAnswer } from "../../own/own-answer.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { type Base, baseOf, type FormStart } from "../../own/record-base.ts";
import { sendDraft } from "../../own/saved-draft.ts";
import { SelfSaving } from "../../own/self-saving.ts";
import { clockTime } from "../../words/event-time.ts";
import { submitAfter } from "./submit-after.ts";

/** How long nothing is written before a draft is saved, in milliseconds. */
const pauseMs = 1000;

/** How long until what never arrived is sent again, in milliseconds. */
const retryMs = 15_000;

/**
 * The form of a record: what it was filled in over, and what becomes of each change. A draft is saved by itself; all else is
 * kept in this browser until it is saved. Without scripts it is a plain form, and nothing of this runs.
 */
export function useRecordForm(form: RefObject<HTMLFormElement | null>, start: FormStart) {
  const { record, answer, keeper, path, draftAddress, needed } = start;
  const [base, setBase] = useState<Base>(() => answer?.sent ?? baseOf(record));
  const [filling, setFilling] = useState(() => ({
    values: answer?.sent?.mine ?? record?.values ?? start.initial,
    association: answer?.sent?.association ?? start.association,
    times: 0,
  }));
  const [offer, setOffer] = useState<KeptForm>();
  const [status, setStatus] = useState("");
  /** The answer after which a draft has been saved by itself: it tells nothing that still holds. */
  const [past, setPast] = useState<OwnAnswer>();
  const { visibility = "DRAFT" } = answer?.record ?? record ?? {};
  const isDraft = visibility === "DRAFT";
  const [selfSaving] = useState(() => new SelfSaving());
  const state = useRef({
    base,
    isDraft,
    offer,
    answer,
    /** What the form held when it was last sent by a button. */
    submitted: undefined as FormValues | undefined,
  });
  Object.assign(state.current, { base, isDraft, offer, answer });

  const read = () => (form.current === null ? undefined : formValues(new FormData(form.current)));

  const refill = (values: FormValues, over: Base, association = start.association) => {
    setBase(over);
    setFilling(({ times }) => ({ values, association, times: times + 1 }));
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
    selfSaving.isStopped = false;
    if (refills) refill(next, over);
    else setBase(over);
    letGo(keptAt(path, before.id));
    const isUnsaved = form.current !== null && unitsApart(next, over.seen).size > 0;
    if (isUnsaved) keepHere(over, next);
    return isUnsaved;
  };

  const save = async () => {
    if (form.current === null) return;
    const sent = read();
    const answered = await sendDraft(draftAddress, new FormData(form.current));
    const now = typeof answered === "string" ? undefined : answered.record;
    if (now === undefined) {
      const { status: told, again } = unsavedDraft(answered);
      setStatus(told);
      selfSaving.isStopped = again === "never";
      if (again === "later") later(retryMs);
      return;
    }
    const isNew = state.current.base.id === "";
    flushSync(() => {
      if (written(now, false, sent)) later(pauseMs);
      setPast(state.current.answer);
      setStatus(`Utkastet är sparat ${clockTime(new Date().toISOString(), "sv")}.`);
    });
    if (isNew) start.onCreated(now.id);
  };

  const keepHere = ({ id, version, seen }: Base, values: FormValues) => {
    const chosen = form.current === null ? "" : textOf(new FormData(form.current), "association");
    const at = new Date().toISOString();
    keep(keptAt(path, id), { by: keeper, at, version, seen, values, association: chosen });
  };

  const isDue = () => {
    const values = read();
    return values !== undefined && unitsApart(state.current.base.seen, values).size > 0;
  };

  const later = (ms: number) => {
    selfSaving.later(ms, isDue, save);
  };

  const changed = () => {
    const values = read();
    if (values === undefined) return;
    const { base: over, isDraft: savesItself, offer: isOffered } = state.current;
    if (unitsApart(over.seen, values).size === 0) {
      if (isOffered === undefined) letGo(keptAt(path, over.id));
      setStatus("");
      return;
    }
    // What was kept before is there until it has been taken or thrown away.
    if (isOffered === undefined) keepHere(over, values);
    if (!savesItself) setStatus(unsavedStatus);
    else if (needed.every((name) => valueOf(values, name) !== undefined)) later(pauseMs);
    else setStatus("Utkastet sparas så snart det har det som måste fyllas i.");
  };

  /** What is being saved by itself is waited for, so that nobody is in conflict with herself. */
  const submitting = (event: SubmitEvent<HTMLFormElement>) => {
    selfSaving.cancel();
    const { sending } = selfSaving;
    state.current.submitted = read();
    if (sending !== undefined) submitAfter(event, sending);
  };

  useEffect(() => {
    const { id } = state.current.base;
    const kept = readKept(keptAt(path, id), keeper);
    const values = read();
    if (kept === undefined || values === undefined) return;
    if (unitsApart(kept.values, values).size === 0) letGo(keptAt(path, id));
    else setOffer(kept);
  }, [path, keeper]);

  useEffect(() => {
    let isUnsaved = false;
    if (answer?.record !== undefined)
      isUnsaved = written(answer.record, answer.refills === true, state.current.submitted);
    else if (answer?.sent !== undefined) {
      const { mine, association, ...over } = answer.sent;
      setBase(over);
      setFilling(({ times }) => ({ values: mine, association, times }));
    }
    if (isUnsaved && answer?.record?.visibility === "DRAFT") later(pauseMs);
    if (answer !== undefined) setStatus(isUnsaved ? unsavedStatus : "");
  }, [answer]);

  useEffect(() => {
    // A new record that was saved: the page has gone on to its own address.
    if (record !== null && state.current.base.id === "") written(record, true);
  }, [record]);

  useEffect(
    () => () => {
      selfSaving.cancel();
    },
    [],
  );

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
      const of = (one: string) => start.belonging?.(one) ?? {};
      const values = read() ?? filling.values;
      const next = followed(values, of(filling.association), of(association));
      // At once, so that what is kept is what the fields show.
      flushSync(() => {
        setFilling(({ times }) =>
          next === undefined
            ? { values, association, times }
            : { values: next, association, times: times + 1 },
        );
      });
    },
    /** Fills the form with what was kept. */
    takeUp: () => {
      if (offer === undefined) return;
      setOffer(undefined);
      const over = { id: base.id, version: offer.version, seen: offer.seen };
      refill(offer.values, over, offer.association);
      setStatus("Ändringarna är framme igen. De är inte sparade än.");
    },
    /** Throws away what isn't saved. */
    throwAway: () => {
      letGo(keptAt(path, base.id));
      setOffer(undefined);
      setStatus("");
      const isNew = base.id === "";
      refill(
        isNew ? start.initial : (record?.values ?? base.seen),
        record === null ? base : baseOf(record),
      );
    },
  };
}
