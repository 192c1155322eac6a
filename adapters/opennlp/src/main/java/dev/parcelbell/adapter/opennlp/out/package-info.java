/** The embedded intent recogniser. */
@NullMarked
package dev.parcelbell.adapter.opennlp.out;

import org.jspecify.annotations.NullMarked;
