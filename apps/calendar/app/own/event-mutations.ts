import { graphql } from "../graphql.ts";
import { Refusal } from "../outcome.ts";
import { OwnEvent } from "./event-record.ts";
import { OwnedFields } from "./own-record.ts";

const WrittenEvent = graphql(
  `
    fragment WrittenEvent on EventResult @_unmask {
      __typename
      ... on Event {
        ...OwnEvent
      }
      ... on VersionConflict {
        current {
          ... on Event {
            ...OwnEvent
          }
        }
      }
      ...Refusal
    }
  `,
  [OwnEvent, Refusal, OwnedFields],
);

/** One event by its id. */
export const ReadEvent = graphql(
  `
    query ReadOwnEvent($id: ID!) {
      node(id: $id) {
        __typename
        ... on Event {
          ...OwnEvent
        }
      }
    }
  `,
  [OwnEvent],
);

/** Makes an event. */
export const CreateEvent = graphql(
  `
    mutation CreateOwnEvent($language: Language, $input: CreateEventInput!) {
      written: createEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Changes an event. */
export const UpdateEvent = graphql(
  `
    mutation UpdateOwnEvent($language: Language, $input: UpdateEventInput!) {
      written: updateEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Makes an event public. */
export const PublishEvent = graphql(
  `
    mutation PublishOwnEvent($language: Language, $input: PublishEventInput!) {
      written: publishEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Cancels an event. */
export const CancelEvent = graphql(
  `
    mutation CancelOwnEvent($language: Language, $input: CancelEventInput!) {
      written: cancelEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Puts an event off until a day that is not known. */
export const PostponeEvent = graphql(
  `
    mutation PostponeOwnEvent($language: Language, $input: PostponeEventInput!) {
      written: postponeEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Takes back that an event is off. */
export const ReinstateEvent = graphql(
  `
    mutation ReinstateOwnEvent($language: Language, $input: ReinstateEventInput!) {
      written: reinstateEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Moves an event to another time. */
export const RescheduleEvent = graphql(
  `
    mutation RescheduleOwnEvent($language: Language, $input: RescheduleEventInput!) {
      written: rescheduleEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);

/** Deletes an event. */
export const DeleteEvent = graphql(
  `
    mutation DeleteOwnEvent($language: Language, $input: DeleteEventInput!) {
      written: deleteEvent(input: $input) {
        ...WrittenEvent
      }
    }
  `,
  [WrittenEvent],
);
