/** Message texts and pictures as files. */
@NullMarked
package dev.parcelbell.adapter.texts.out;

import org.jspecify.annotations.NullMarked;
