// oxlint-disable-next-line no-control-regex -- these are what is to go
const control = /[\u0000-\u001f\u007f]/g;

/** The text without control characters and halves of surrogate pairs, which no database keeps. */
export function readable(text: string): string {
  return text.toWellFormed().replace(control, "");
}
