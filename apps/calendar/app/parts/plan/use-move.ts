import { useEffect, useRef } from "react";
import { useNavigation, useSubmit } from "react-router";
import type { Move } from "./plan-drop.ts";

/** Moves a card that was dropped or moved by a key, and gives the focus back to it where it then is. */
export function useMove(): (move: Move) => void {
  const submit = useSubmit();
  const moved = useRef<string>(undefined);
  const { state } = useNavigation();
  useEffect(() => {
    if (state !== "idle" || moved.current === undefined) return;
    document.getElementById(`kort-${moved.current}`)?.focus();
    moved.current = undefined;
  }, [state]);
  return ({ event, day }) => {
    moved.current = event;
    void submit({ intent: "move", event, day }, { method: "post", preventScrollReset: true });
  };
}
