/** How many of an association's public records would be gone. */
export interface Removals {
  /** The association's id. */
  readonly association: string;
  /** How many public records it had when counting began. */
  readonly before: number;
  /** How many of them would be gone, these removals included; one that has come back is not gone. */
  readonly gone: number;
}

/** Hours over which removals are counted together, over pages and full copies (F9). */
export const BRAKE_HOURS = 24;

/** Whether removals wait until a person confirms (F9): more than five, and more than 20 % of what there was. */
export function isHeldUp({ before, gone }: Removals): boolean {
  return gone > 5 && gone * 5 > before;
}
