/** What the application can be asked to do: one use case a file. */
@NullMarked
package dev.parcelbell.application.port.in;

import org.jspecify.annotations.NullMarked;
