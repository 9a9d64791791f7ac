import type { SubmitEvent } from "react";

/** Holds a form back until something has ended, and sends it then by the same button. */
export function submitAfter(event: SubmitEvent<HTMLFormElement>, ended: Promise<void>): void {
  event.preventDefault();
  const { currentTarget, nativeEvent } = event;
  const submitter = nativeEvent instanceof window.SubmitEvent ? nativeEvent.submitter : null;
  void ended.finally(() => {
    currentTarget.requestSubmit(submitter);
  });
}
