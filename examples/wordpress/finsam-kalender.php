<?php
/**
 * Plugin Name: Finsam-kalender
 * Description: Visar samordningsförbundens kommande aktiviteter där det står [finsam_kalender kommun="0163" antal="10"].
 * Version: 0.1.0
 * Requires at least: 5.3
 * Requires PHP: 7.4
 * License: EUPL-1.2
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

// The endpoint. To use another one, define it in wp-config.php.
if ( ! defined( 'FINSAM_URL' ) ) {
	define( 'FINSAM_URL', 'http://localhost:4000/graphql' );
}

const FINSAM_KALENDER_QUERY = '
query Kalender($filter: EventFilter!, $first: Int!) {
  events(filter: $filter, first: $first) {
    edges {
      node {
        title status startsOn endsOn startsAt endsAt datePrecision previousStartsOn previousStartsAt online
        venue { name locality municipality { name } }
        organisers { shortName }
        owner { shortName }
        registration { status url email deadlineOn }
      }
    }
  }
}';

add_shortcode( 'finsam_kalender', 'finsam_kalender' );

/** The list as HTML. Attributes: kommun (kommunkoder), forbund (slugs), both with commas between them, and antal. */
function finsam_kalender( $attributes ): string {
	$asked          = shortcode_atts( array( 'kommun' => '', 'forbund' => '', 'antal' => '10' ), $attributes );
	$municipalities = preg_split( '/[\s,]+/', $asked['kommun'], -1, PREG_SPLIT_NO_EMPTY );
	$associations   = preg_split( '/[\s,]+/', $asked['forbund'], -1, PREG_SPLIT_NO_EMPTY );
	if ( preg_grep( '/^\d{4}$/', $municipalities, PREG_GREP_INVERT ) ) {
		return '<p>Ange kommun med fyra siffror, till exempel 0163.</p>';
	}
	$filter = array_filter( array( 'municipalities' => $municipalities, 'associations' => $associations ) );
	$first  = min( 100, max( 1, (int) $asked['antal'] ) );
	return finsam_kalender_list( finsam_kalender_answer( $filter, $first ) );
}

/**
 * The last good answer, asked for at most every fifth minute and kept for a week:
 * its events (null: there has never been one), when it was right, and whether the endpoint was silent when it was last asked.
 */
function finsam_kalender_answer( array $filter, int $first ): array {
	$key   = 'finsam_' . md5( FINSAM_URL . wp_json_encode( array( $filter, $first ) ) );
	$held  = get_transient( $key );
	$held  = is_array( $held ) ? $held : array( 'events' => null, 'etag' => '', 'at' => 0 );
	$state = get_transient( $key . '_state' );
	if ( false === $state ) {
		$fresh = finsam_kalender_ask( array( 'from' => finsam_kalender_today() ) + $filter, $first, $held );
		$state = null === $fresh ? 'silent' : 'good';
		set_transient( $key . '_state', $state, 5 * MINUTE_IN_SECONDS );
		if ( null !== $fresh ) {
			$held = $fresh;
			set_transient( $key, $held, WEEK_IN_SECONDS );
		}
	}
	return array( 'silent' => 'silent' === $state ) + $held;
}

/** Asks the endpoint, which says by its ETag if what is held is still right. Null: no answer that can be used. */
function finsam_kalender_ask( array $filter, int $first, array $held ): ?array {
	$variables = wp_json_encode( array( 'filter' => $filter, 'first' => $first ) );
	$address   = FINSAM_URL . '?' . http_build_query( array( 'query' => FINSAM_KALENDER_QUERY, 'variables' => $variables ) );
	$headers   = array_filter( array( 'Accept' => 'application/json', 'If-None-Match' => $held['etag'] ) );
	$response  = wp_remote_get( $address, array( 'timeout' => 5, 'headers' => $headers ) );
	if ( is_wp_error( $response ) ) {
		return null;
	}
	if ( 304 === wp_remote_retrieve_response_code( $response ) && null !== $held['events'] ) {
		return array( 'at' => time() ) + $held;
	}
	$answer = json_decode( wp_remote_retrieve_body( $response ), true );
	$edges  = $answer['data']['events']['edges'] ?? null;
	if ( ! is_array( $edges ) || isset( $answer['errors'] ) ) {
		return null;
	}
	$etag = (string) wp_remote_retrieve_header( $response, 'etag' );
	return array( 'events' => array_column( $edges, 'node' ), 'etag' => $etag, 'at' => time() );
}

function finsam_kalender_list( array $answer ): string {
	if ( null === $answer['events'] ) {
		return '<p>Aktiviteterna kan inte visas just nu. Försök igen om en stund.</p>';
	}
	$note = '';
	if ( $answer['silent'] ) {
		$at   = gmdate( 'Y-m-d\TH:i:s\Z', $answer['at'] );
		$note = '<p>Tjänsten svarar inte just nu. Listan är från ' . esc_html( finsam_kalender_moment( $at ) ) . ' och kan ha ändrats.</p>';
	}
	$coming = array_filter(
		$answer['events'],
		function ( $event ) {
			return $event['endsOn'] >= finsam_kalender_today();
		}
	);
	if ( ! $coming ) {
		return $note . '<p>Inga aktiviteter de närmaste veckorna.</p>';
	}
	return $note . '<ul class="finsam-kalender">' . implode( '', array_map( 'finsam_kalender_item', $coming ) ) . '</ul>';
}

/** One event. Cancelled, postponed and moved: said first. */
function finsam_kalender_item( array $event ): string {
	$states    = array( 'CANCELLED' => 'Inställd', 'POSTPONED' => 'Uppskjuten', 'RESCHEDULED' => 'Flyttad' );
	$state     = isset( $states[ $event['status'] ] ) ? '<strong>' . $states[ $event['status'] ] . ':</strong> ' : '';
	$when      = esc_html( finsam_kalender_when( $event ) );
	$arrangers = $event['organisers'] ? $event['organisers'] : array( $event['owner'] );
	if ( 'DAY' === $event['datePrecision'] ) {
		$when = '<time datetime="' . esc_attr( $event['startsAt'] ?? $event['startsOn'] ) . '">' . $when . '</time>';
	}
	$lines = array(
		'POSTPONED' === $event['status'] ? 'Ny tid är inte bestämd. Skulle ha varit ' . $when : $when,
		$event['previousStartsOn'] ? 'Flyttad från ' . esc_html( finsam_kalender_before( $event ) ) : '',
		esc_html( ucfirst( finsam_kalender_place( $event ) ) ),
		'Arrangör: ' . esc_html( implode( ', ', array_column( $arrangers, 'shortName' ) ) ),
		finsam_kalender_sign_up( $event ),
	);
	return '<li><h3>' . $state . esc_html( $event['title'] ) . '</h3><p>' . implode( '<br>', array_filter( $lines ) ) . '</p></li>';
}

/** How one signs up, as HTML; empty where that is not known, or the event is not to be. */
function finsam_kalender_sign_up( array $event ): string {
	$registration = $event['registration'];
	if ( null === $registration || in_array( $event['status'], array( 'CANCELLED', 'POSTPONED' ), true ) ) {
		return '';
	}
	$texts = array(
		'WAITLIST'     => 'Fullbokat, med väntelista',
		'FULL'         => 'Fullbokat',
		'CLOSED'       => 'Anmälan är stängd',
		'NOT_REQUIRED' => 'Ingen anmälan krävs',
	);
	if ( 'OPEN' !== $registration['status'] ) {
		return $texts[ $registration['status'] ] ?? '';
	}
	$last    = $registration['deadlineOn'] ? ' senast ' . finsam_kalender_days( $registration['deadlineOn'], $registration['deadlineOn'] ) : '';
	$address = $registration['url'] ?? ( $registration['email'] ? 'mailto:' . $registration['email'] : null );
	return null === $address
		? esc_html( 'Anmälan' . $last )
		: '<a href="' . esc_url( $address ) . '">' . esc_html( 'Anmäl dig' . $last ) . '</a>';
}

/** Turebergshuset, Sollentuna och digitalt. */
function finsam_kalender_place( array $event ): string {
	$venue = $event['venue'] ?? array();
	$town  = $venue['locality'] ?? $venue['municipality']['name'] ?? null;
	$where = implode( ', ', array_unique( array_filter( array( $venue['name'] ?? null, $town ) ) ) );
	return implode( ' och ', array_filter( array( $where, $event['online'] ? 'digitalt' : '' ) ) );
}

/** "torsdag 15 oktober kl. 8.30–10.00", "15–16 oktober, från kl. 9.00" or "någon dag 18–24 januari 2027". */
function finsam_kalender_when( array $event ): string {
	$days = finsam_kalender_days( $event['startsOn'], $event['endsOn'] );
	if ( 'DAY' !== $event['datePrecision'] ) {
		return 'någon dag ' . $days;
	}
	if ( null === $event['startsAt'] ) {
		return $days;
	}
	if ( $event['startsOn'] !== $event['endsOn'] ) {
		return $days . ', från kl. ' . finsam_kalender_local( $event['startsAt'] )->format( 'G.i' );
	}
	$end = null === $event['endsAt'] ? '' : '–' . finsam_kalender_local( $event['endsAt'] )->format( 'G.i' );
	return $days . ' kl. ' . finsam_kalender_local( $event['startsAt'] )->format( 'G.i' ) . $end;
}

/** When an event that has been moved was to be. */
function finsam_kalender_before( array $event ): string {
	return null === $event['previousStartsAt']
		? finsam_kalender_days( $event['previousStartsOn'], $event['previousStartsOn'] )
		: finsam_kalender_moment( $event['previousStartsAt'] );
}

/** "torsdag 15 oktober kl. 8.30" */
function finsam_kalender_moment( string $instant ): string {
	$local = finsam_kalender_local( $instant );
	$day   = $local->format( 'Y-m-d' );
	return finsam_kalender_days( $day, $day ) . ' kl. ' . $local->format( 'G.i' );
}

/** "torsdag 15 oktober", "15–18 oktober" or "31 oktober–2 november", with the year unless it is this one. */
function finsam_kalender_days( string $from, string $to ): string {
	$weekdays = array( 'söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag' );
	$months   = array( 1 => 'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december' );
	$first    = new DateTimeImmutable( $from );
	$last     = new DateTimeImmutable( $to );
	$end      = $last->format( 'j' ) . ' ' . $months[ $last->format( 'n' ) ];
	$end     .= substr( $to, 0, 4 ) === substr( finsam_kalender_today(), 0, 4 ) ? '' : ' ' . $last->format( 'Y' );
	if ( $from === $to ) {
		return $weekdays[ $first->format( 'w' ) ] . ' ' . $end;
	}
	$same_month = substr( $from, 0, 7 ) === substr( $to, 0, 7 );
	return $first->format( 'j' ) . ( $same_month ? '' : ' ' . $months[ $first->format( 'n' ) ] ) . '–' . $end;
}

function finsam_kalender_today(): string {
	return finsam_kalender_local( 'now' )->format( 'Y-m-d' );
}

function finsam_kalender_local( string $instant ): DateTimeImmutable {
	return ( new DateTimeImmutable( $instant ) )->setTimezone( new DateTimeZone( 'Europe/Stockholm' ) );
}
