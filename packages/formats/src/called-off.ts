/** Titles tell it where the calendar's program cannot: `INSTÄLLT: Frukostmöte`. */
const prefix = /^\s*\(?(?:inställ[td]|cancel?led)\)?\s*[:!–-]+\s*(?=\S)/i;

/** A title without the word that it is called off, and whether it had it. */
export function titleAndCallOff(title: string): { title: string; calledOff: boolean } {
  const match = prefix.exec(title);
  return match === null
    ? { title, calledOff: false }
    : { title: title.slice(match[0].length), calledOff: true };
}
