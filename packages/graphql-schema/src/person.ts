import { changeRole, peopleOf, type Person as AnyPerson, removePerson } from "@finsam/database";
import { builder } from "./builder.ts";
import { RoleName } from "./enum.ts";
import { encodeGlobalId } from "./global-id.ts";
import { ifManaged, ManagedInput, managedResultOf } from "./managed.ts";
import { resultUnion } from "./mutation-result.ts";

const Person = builder.objectRef<AnyPerson>("Person").implement({
  description: "Somebody with a role in an association (användare). Seen by its administrators.",
  fields: (t) => ({
    id: t.id({
      description:
        "Opaque: of her role in this association. Who has a role in another one has another id there.",
      resolve: ({ id }) => encodeGlobalId("Person", id),
    }),
    name: t.exposeString("name", { description: "Her name." }),
    email: t.exposeString("email", { description: "The address by which she signs in." }),
    role: t.expose("role", { type: RoleName, description: "What she may do (behörighet)." }),
    since: t.expose("since", {
      type: "DateTime",
      description: "When she got a role in the association.",
    }),
    lastSignedInAt: t.expose("lastSignedInAt", {
      type: "DateTime",
      nullable: true,
      description: "When she last signed in; null where not known.",
    }),
  }),
});

builder.queryField("people", (t) =>
  t.field({
    type: [Person],
    description:
      "The people (användare) of an association, by name. For its administrators; empty for all others.",
    args: {
      association: t.arg.string({ required: true, description: "The association's slug." }),
    },
    resolve: (_root, { association }, context) =>
      ifManaged(context, association, [], (id) => peopleOf(context.prisma, id)),
  }),
);

const PersonResult = resultUnion("PersonResult", [Person], "The person");

const ChangeRoleInput = builder.inputType("ChangeRoleInput", {
  description: "Another role for a person.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The person's id." }),
    role: t.field({ type: RoleName, required: true, description: "What she may do from now on." }),
  }),
});

builder.mutationFields((t) => ({
  changeRole: t.field({
    type: PersonResult,
    description:
      "Gives a person another role (ändra behörighet). For administrators; the last one keeps hers (LAST_ADMIN).",
    args: {
      input: t.arg({ type: ChangeRoleInput, required: true, description: "Who, and what." }),
    },
    resolve: (_root, { input }, context) =>
      managedResultOf(context, "Person", input, (id) =>
        changeRole(context.database, context.author, { id, role: input.role }),
      ),
  }),
  removePerson: t.field({
    type: PersonResult,
    description:
      "Takes a person's role from her (ta bort en person), and answers her as she was. With her last role she is " +
      "signed out. For administrators, and for herself; the last administrator stays (LAST_ADMIN).",
    args: { input: t.arg({ type: ManagedInput, required: true, description: "Who." }) },
    resolve: (_root, { input }, context) =>
      managedResultOf(context, "Person", input, (id) =>
        removePerson(context.database, context.author, { id, isOperator: context.isOperator }),
      ),
  }),
}));
