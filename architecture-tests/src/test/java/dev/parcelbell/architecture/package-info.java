/** The walls of the house, as tests. Nothing under {@code crooked} may be imitated. */
@NullMarked
package dev.parcelbell.architecture;

import org.jspecify.annotations.NullMarked;
