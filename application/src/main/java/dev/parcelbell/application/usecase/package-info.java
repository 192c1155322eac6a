/** What the application does: one service a use case, and one factory that makes them. */
@NullMarked
package dev.parcelbell.application.usecase;

import org.jspecify.annotations.NullMarked;
