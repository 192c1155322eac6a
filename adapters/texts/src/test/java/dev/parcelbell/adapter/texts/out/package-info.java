/** Tests of texts and pictures. */
@NullMarked
package dev.parcelbell.adapter.texts.out;

import org.jspecify.annotations.NullMarked;
