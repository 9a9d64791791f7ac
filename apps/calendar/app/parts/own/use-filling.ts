import { useState } from "react";
import { flushSync } from "react-dom";
import type { FormValues } from "../../form/form-values.ts";
import { followed } from "../../own/belonging.ts";
import type { Sent } from "../../own/own-answer.ts";
import { type Base, baseOf, type FormStart } from "../../own/record-base.ts";

/** What the fields of a form are filled with, and over what. */
export function useFilling(start: FormStart) {
  const { record, answer } = start;
  const [base, setBase] = useState<Base>(() => answer?.sent ?? baseOf(record));
  const [filling, setFilling] = useState(() => ({
    values: answer?.sent?.mine ?? record?.values ?? start.initial,
    association: answer?.sent?.association ?? start.association,
    /** How often they have been filled anew. */
    times: 0,
  }));
  return {
    base,
    filling,
    /** Leaves the fields as they are. */
    setBase,
    /** Fills the fields anew. */
    refill: (values: FormValues, over: Base, association = start.association) => {
      setBase(over);
      setFilling(({ times }) => ({ values, association, times: times + 1 }));
    },
    /** Goes on from what was sent and not written: the fields show it already. */
    goOn: ({ mine, association, ...over }: Sent) => {
      setBase(over);
      setFilling(({ times }) => ({ values: mine, association, times }));
    },
    /** Chooses the association of a new record, whose form holds so much. */
    choose: (association: string, values: FormValues) => {
      const of = (one: string) => start.belonging?.(one) ?? {};
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
  };
}
