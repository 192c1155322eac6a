/** How the public API writes the domain down, and what it takes for JSON. */
@NullMarked
package dev.parcelbell.adapter.httpapi.wire;

import org.jspecify.annotations.NullMarked;
