<?php
/*
 * Runs the example's shortcode without WordPress: php wordpress.php <plug-in> <attributes as JSON> <file of the transients>.
 * It prints what the shortcode gives, and each request that it made. The functions below are what the plug-in uses of WordPress,
 * as its reference describes them. LATER: how many seconds have passed for the transients.
 */
error_reporting( E_ALL );
set_error_handler(
	function ( $kind, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $kind, $file, $line );
	}
);

define( 'ABSPATH', '/' );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'WEEK_IN_SECONDS', 7 * 24 * 60 * 60 );
define( 'FINSAM_URL', getenv( 'FINSAM_URL' ) );

$shortcodes = array();
$requests   = array();

function add_shortcode( $tag, $callback ) {
	$GLOBALS['shortcodes'][ $tag ] = $callback;
}

function shortcode_atts( $pairs, $attributes ) {
	return array_merge( $pairs, array_intersect_key( (array) $attributes, $pairs ) );
}

function transients() {
	return is_file( $GLOBALS['argv'][3] ) ? json_decode( file_get_contents( $GLOBALS['argv'][3] ), true ) : array();
}

function now() {
	return time() + (int) getenv( 'LATER' );
}

function get_transient( $name ) {
	$held = transients()[ $name ] ?? array( 'expires' => 0 );
	return $held['expires'] > now() ? $held['value'] : false;
}

function set_transient( $name, $value, $seconds ) {
	// 172 characters are what the table of options has room for.
	assert( strlen( $name ) <= 172 );
	$held = array( $name => array( 'value' => $value, 'expires' => now() + $seconds ) ) + transients();
	return false !== file_put_contents( $GLOBALS['argv'][3], json_encode( $held ) );
}

function wp_json_encode( $data ) {
	return json_encode( $data );
}

class WP_Error {}

function is_wp_error( $thing ) {
	return $thing instanceof WP_Error;
}

function wp_remote_get( $url, $arguments ) {
	$headers = array();
	foreach ( $arguments['headers'] as $name => $value ) {
		$headers[] = "$name: $value";
	}
	$options = array( 'header' => $headers, 'timeout' => $arguments['timeout'], 'ignore_errors' => true );
	try {
		$body = file_get_contents( $url, false, stream_context_create( array( 'http' => $options ) ) );
	} catch ( ErrorException $error ) {
		$GLOBALS['requests'][] = array( 'status' => null );
		return new WP_Error();
	}
	$response = array( 'body' => $body, 'status' => 0, 'headers' => array() );
	foreach ( $http_response_header as $line ) {
		if ( preg_match( '~^HTTP/\S+ (\d+)~', $line, $match ) ) {
			$response['status'] = (int) $match[1];
		} else {
			list( $name, $value ) = explode( ':', $line, 2 );
			$response['headers'][ strtolower( $name ) ] = trim( $value );
		}
	}
	$GLOBALS['requests'][] = array( 'status' => $response['status'] );
	return $response;
}

function wp_remote_retrieve_response_code( $response ) {
	return is_wp_error( $response ) ? '' : $response['status'];
}

function wp_remote_retrieve_body( $response ) {
	return is_wp_error( $response ) ? '' : $response['body'];
}

function wp_remote_retrieve_header( $response, $name ) {
	return is_wp_error( $response ) ? '' : $response['headers'][ $name ] ?? '';
}

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function esc_url( $url ) {
	return preg_match( '~^(https?|mailto):~', $url ) ? htmlspecialchars( $url, ENT_QUOTES ) : '';
}

require $argv[1];
$html = $shortcodes['finsam_kalender']( json_decode( $argv[2], true ) );
echo json_encode( array( 'html' => $html, 'requests' => $requests ) );
