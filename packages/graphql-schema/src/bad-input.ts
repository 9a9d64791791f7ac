import { GraphQLError } from "graphql";

/** The refusal of an argument: a code, where it stands, and what helps, in Swedish and English. */
export function badInput(argument: string, message: { sv: string; en: string }): GraphQLError {
  return new GraphQLError(`${argument}: ${message.en}`, {
    extensions: { code: "BAD_USER_INPUT", argument, messages: message },
  });
}
