import type { FormReader } from "../form/form-reader.ts";
import { graphql, type ResultOf } from "../graphql.ts";

/** What forms show of a place. */
export const OwnVenue = graphql(`
  fragment OwnVenue on Venue @_unmask {
    name
    room
    streetAddress
    locality
    municipality {
      code
      name
    }
  }
`);

/** A place as the fields of a form hold it. */
export function venueValues(venue: ResultOf<typeof OwnVenue> | null) {
  return {
    "venue.name": venue?.name,
    "venue.room": venue?.room,
    "venue.streetAddress": venue?.streetAddress,
    "venue.locality": venue?.locality,
    "venue.municipalityCode": venue?.municipality?.code,
  };
}

/** Reads the fields of a place; null where nothing of it is known. */
export function venueOf(form: FormReader) {
  const venue = form.part("venue");
  if (venue === undefined) return null;
  return {
    name: venue.text("name"),
    room: venue.text("room"),
    streetAddress: venue.text("streetAddress"),
    locality: venue.text("locality"),
    municipalityCode: venue.text("municipalityCode"),
  };
}
