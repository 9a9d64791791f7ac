/** The day from which all peers are asked for the next 20 events. */
export const day = "2026-01-01";

/** The question as our schema puts it. */
export const ours = `{ events(first: 20, filter: { from: "${day}" }) { edges { node {
  slug title startsOn owner { slug name } venue { name locality } organisers { slug name } } } } }`;

/** The question as PostGraphile's schema puts it: a function of the database gives the events in order. */
export const postgraphile = `{ upcomingEventsList(day: "${day}", first: 20) {
  slug title startsOn associationByOwnerId { slug name } venue
  eventAssociationsByEventIdList(condition: { confirmed: true }, orderBy: POSITION_ASC) { associationByAssociationId { slug name } } } }`;

/** The question in one statement that makes the same answer as ours. */
export const sql = `
  select json_build_object('data', json_build_object('events', json_build_object('edges', json_agg(json_build_object('node', node))))) as answer
  from (
    select json_build_object(
      'slug', e.slug, 'title', e.title, 'startsOn', e.starts_on,
      'owner', json_build_object('slug', o.slug, 'name', o.name),
      'venue', json_build_object('name', e.venue->>'name', 'locality', e.venue->>'locality'),
      'organisers', (
        select coalesce(json_agg(json_build_object('slug', a.slug, 'name', a.name) order by ea.position), '[]')
        from event_association ea join association a on a.id = ea.association_id
        where ea.event_id = e.id and ea.confirmed and a.visibility = 'PUBLIC' and a.deleted_at is null)) as node
    from (
      select * from event where visibility = 'PUBLIC' and deleted_at is null and ends_on >= $1 and sort_at >= $1::date - 367
      order by sort_at, id limit 20) e
    join association o on o.id = e.owner_id
    order by e.sort_at, e.id) page`;
