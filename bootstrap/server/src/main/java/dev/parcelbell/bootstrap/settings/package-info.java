/** Everything that may differ between two installations, read once, before anything starts. */
@NullMarked
package dev.parcelbell.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
