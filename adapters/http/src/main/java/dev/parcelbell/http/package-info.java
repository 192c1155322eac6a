/** HTTP without a server: what an adapter sees of the web. Depends on nothing of ours. */
@NullMarked
package dev.parcelbell.http;

import org.jspecify.annotations.NullMarked;
