/** The public JSON API: handlers that know neither a server nor what is behind the ports. */
@NullMarked
package dev.parcelbell.adapter.httpapi.in;

import org.jspecify.annotations.NullMarked;
