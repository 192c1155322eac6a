/** Tests of the package. */
@NullMarked
package dev.parcelbell.domain.conversation;

import org.jspecify.annotations.NullMarked;
