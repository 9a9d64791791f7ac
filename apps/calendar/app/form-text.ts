/** What a form says in a field, without space around it; empty where it says nothing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** All that a form says, field by field; files are left out. */
export function fieldsOf(form: FormData): [name: string, text: string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

/** All that a form says in fields of the same name, such as checkboxes. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}

/** The one of these terms that a form chooses; undefined: none of them. */
export function chosen<Term extends string>(
  form: FormData,
  name: string,
  terms: readonly Term[],
): Term | undefined {
  const text = textOf(form, name);
  return terms.find((term) => term === text);
}

/** Those of these terms that a form chooses, in the order of the terms. */
export function allChosen<Term extends string>(
  form: FormData,
  name: string,
  terms: readonly Term[],
): Term[] {
  const texts = textsOf(form, name);
  return terms.filter((term) => texts.includes(term));
}
