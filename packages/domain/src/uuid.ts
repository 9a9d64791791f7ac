const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as records have it: in lower case, with hyphens (RFC 9562 § 4). Its version is of no matter. */
export function isUuid(text: string): boolean {
  return form.test(text);
}
