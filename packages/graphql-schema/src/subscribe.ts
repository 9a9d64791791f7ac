import type { Plugin } from "@envelop/core";
import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
} from "graphql";
import type { Context } from "./context.ts";

/** An event of a stream, with what the resolvers of its answer may use: nothing is remembered from event to event. */
export interface StreamEvent {
  readonly context: Context;
}

/**
 * Executes a subscription: each event in the context that it brings. An error of the stream is its last answer: then
 * it ends.
 */
export async function subscribe(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  let ended = false;
  const answers: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      if (ended) return { done: true, value: undefined };
      try {
        const { done, value: rootValue } = await events.next();
        if (done === true) return { done, value: undefined };
        const contextValue = isStreamEvent(rootValue) ? rootValue.context : args.contextValue;
        return { done: false, value: await execute({ ...args, rootValue, contextValue }) };
      } catch (error) {
        ended = true;
        return { done: false, value: { errors: [asGraphqlError(error)] } };
      }
    },
    async return() {
      ended = true;
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}

/** Lets an endpoint execute subscriptions by {@link subscribe}. */
export function subscriptionPlugin(): Plugin {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
}

function isStreamEvent(value: unknown): value is StreamEvent {
  return typeof value === "object" && value !== null && "context" in value;
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
