/** The application assembled: the only place that knows every part of it. */
@NullMarked
package dev.parcelbell.bootstrap;

import org.jspecify.annotations.NullMarked;
