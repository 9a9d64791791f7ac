import { type DragEvent, useState } from "react";

/** An event that is to have another day. */
export interface Move {
  readonly event: string;
  readonly day: string;
}

/** What a dragged card carries. */
const cardType = "application/x-finsam-event";

/** Makes a card draggable. */
export function dragOf(event: string) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(cardType, event);
      dataTransfer.effectAllowed = "move";
    },
  };
}

/** Makes a day take cards that are dropped on it; undefined: it takes none. */
export function useDrop(day: string | undefined, onMove: (move: Move) => void) {
  const [isOver, setOver] = useState(false);
  if (day === undefined) return { isOver: false };
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(cardType)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onMove({ event: event.dataTransfer.getData(cardType), day });
    },
  };
}
