import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";

/**
 * The extension of a field whose value may change though nothing that everybody is shown has: it moves with the clock, or
 * whenever a source is looked at. An answer that holds one is never given twice. Of a field that differs by the day alone it is
 * not said.
 */
export const volatile = { volatile: true } as const;

/** Whether a document that is valid selects such a field anywhere, in fragments and in what is skipped too. */
export function selectsVolatile(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const look = () => {
    found ||= types.getFieldDef()?.extensions["volatile"] === true;
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return found;
}
