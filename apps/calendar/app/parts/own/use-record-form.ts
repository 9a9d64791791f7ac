import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { rebased } from "../../form/conflict.ts";
import { formValues, type FormValues, unitsApart, valueOf } from "../../form/form-values.ts";
import { keep, keptAt, type KeptForm, letGo, readKept } from "../../own/kept-form.ts";
import type { OwnAnswer } from "../../own/own-act.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { sendDraft } from "../../own/saved-draft.ts";
import { clockTime } from "../../words/event-time.ts";

/** What the form was filled in over: nothing yet where there is no record. */
export interface Base {
  readonly id: string;
  readonly version: number;
  readonly seen: FormValues;
}

/** How the form of a record starts, and what becomes of it. */
export interface FormStart {
  readonly record: OwnRecord | null;
  readonly answer: OwnAnswer | undefined;
  /** What a new record has from the start. */
  readonly initial: FormValues;
  /** The list under which it is. */
  readonly path: string;
  /** Where a draft is sent to be saved by itself. */
  readonly draftAddress: string;
  /** What a draft must have to be saved. */
  readonly needed: readonly string[];
  /** Told when a new record has been saved by itself. */
  readonly onCreated: (id: string) => void;
}

/** How long nothing is written before a draft is saved, in milliseconds. */
const pauseMs = 1000;

const unsaved = "Du har ändringar som inte är sparade. De finns kvar i den här webbläsaren.";

/** How long until what never arrived is sent again, in milliseconds. */
const retryMs = 15_000;

/**
 * The form of a record: what it was filled in over, and what becomes of each change. A draft is saved by itself; all else is
 * kept in this browser until it is saved. Without scripts it is a plain form, and nothing of this runs.
 */
export function useRecordForm(form: RefObject<HTMLFormElement | null>, start: FormStart) {
  const { record, answer, path, draftAddress, needed } = start;
  const [base, setBase] = useState<Base>(() => answer?.sent ?? baseOf(record));
  const [filling, setFilling] = useState(() => ({
    values: answer?.sent?.mine ?? record?.values ?? start.initial,
    times: 0,
  }));
  const [offer, setOffer] = useState<KeptForm>();
  const [status, setStatus] = useState("");
  /** The answer after which a draft has been saved by itself: it tells nothing that still holds. */
  const [past, setPast] = useState<OwnAnswer>();
  const { visibility = "DRAFT" } = answer?.record ?? record ?? {};
  const isDraft = visibility === "DRAFT";
  const state = useRef({
    base,
    isDraft,
    offer,
    answer,
    timer: 0,
    sending: undefined as Promise<void> | undefined,
    isStopped: false,
  });
  Object.assign(state.current, { base, isDraft, offer, answer });

  const read = () => (form.current === null ? undefined : formValues(new FormData(form.current)));

  const refill = (values: FormValues, over: Base) => {
    setBase(over);
    setFilling(({ times }) => ({ values, times: times + 1 }));
  };

  /** A record that this page has written: what was written in the form meanwhile stays, over what the record is now. */
  const written = (now: OwnRecord, refills: boolean) => {
    const before = state.current.base;
    const over = baseOf(now);
    const mine = read() ?? before.seen;
    const next = refills ? rebased(before.seen, mine, now.values) : mine;
    state.current.isStopped = false;
    if (refills) refill(next, over);
    else setBase(over);
    letGo(keptAt(path, before.id));
    const isUnsaved = form.current !== null && unitsApart(next, now.values).size > 0;
    if (isUnsaved) keepHere(over, next);
    return isUnsaved;
  };

  const save = async () => {
    if (form.current === null) return;
    const answered = await sendDraft(draftAddress, new FormData(form.current));
    if (answered === "SIGNED_OUT") {
      setStatus(
        "Inloggningen har gått ut. Det du skriver finns kvar i den här webbläsaren. Logga in i en annan flik.",
      );
    } else if (answered === "NEVER_ARRIVED") {
      setStatus("Servern svarar inte. Det du skriver finns kvar i den här webbläsaren.");
    } else if (answered.record !== undefined) {
      const isNew = state.current.base.id === "";
      const { record: now } = answered;
      flushSync(() => {
        if (written(now, false)) later(pauseMs);
        setPast(state.current.answer);
        setStatus(`Utkastet är sparat ${clockTime(new Date().toISOString(), "sv")}.`);
      });
      if (isNew) start.onCreated(now.id);
      return;
    } else if (answered.conflict !== undefined) {
      state.current.isStopped = true;
      setStatus("Någon annan har ändrat utkastet under tiden. Tryck på Spara för att jämföra.");
      return;
    } else if (answered.outcome.kind === "refused") {
      const [issue] = answered.outcome.issues;
      setStatus(`Utkastet är inte sparat. ${issue?.message ?? answered.outcome.message}`);
      return;
    }
    later(retryMs);
  };

  const keepHere = ({ id, version, seen }: Base, values: FormValues) => {
    keep(keptAt(path, id), { at: new Date().toISOString(), version, seen, values });
  };

  const later = (ms: number) => {
    clearTimeout(state.current.timer);
    state.current.timer = window.setTimeout(() => {
      const { sending, isStopped } = state.current;
      const values = read();
      if (
        isStopped ||
        values === undefined ||
        unitsApart(state.current.base.seen, values).size === 0
      )
        return;
      if (sending !== undefined) {
        later(pauseMs);
        return;
      }
      state.current.sending = save().finally(() => {
        state.current.sending = undefined;
      });
    }, ms);
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
    if (!savesItself) setStatus(unsaved);
    else if (needed.every((name) => valueOf(values, name) !== undefined)) later(pauseMs);
    else setStatus("Utkastet sparas så snart det har det som måste fyllas i.");
  };

  /** What is being saved by itself is waited for, so that nobody is in conflict with herself. */
  const submitting = (event: SubmitEvent<HTMLFormElement>) => {
    clearTimeout(state.current.timer);
    const { sending } = state.current;
    if (sending === undefined) return;
    event.preventDefault();
    const { currentTarget, nativeEvent } = event;
    const submitter = nativeEvent instanceof window.SubmitEvent ? nativeEvent.submitter : null;
    void sending.finally(() => {
      currentTarget.requestSubmit(submitter);
    });
  };

  useEffect(() => {
    const { id } = state.current.base;
    const kept = readKept(keptAt(path, id));
    const values = read();
    if (kept === undefined || values === undefined) return;
    if (unitsApart(kept.values, values).size === 0) letGo(keptAt(path, id));
    else setOffer(kept);
  }, [path]);

  useEffect(() => {
    let isUnsaved = false;
    if (answer?.record !== undefined) isUnsaved = written(answer.record, answer.refills === true);
    else if (answer?.sent !== undefined) {
      const { mine, ...over } = answer.sent;
      setBase(over);
      setFilling(({ times }) => ({ values: mine, times }));
    }
    if (isUnsaved && answer?.record?.visibility === "DRAFT") later(pauseMs);
    if (answer !== undefined) setStatus(isUnsaved ? unsaved : "");
  }, [answer]);

  useEffect(() => {
    // A new record that was saved: the page has gone on to its own address.
    if (record !== null && state.current.base.id === "") written(record, false);
  }, [record]);

  useEffect(
    () => () => {
      clearTimeout(state.current.timer);
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
    /** Fills the form with what was kept. */
    takeUp: () => {
      if (offer === undefined) return;
      setOffer(undefined);
      refill(offer.values, { id: base.id, version: offer.version, seen: offer.seen });
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

function baseOf(record: OwnRecord | null): Base {
  return record === null
    ? { id: "", version: 0, seen: {} }
    : { id: record.id, version: record.version, seen: record.values };
}
