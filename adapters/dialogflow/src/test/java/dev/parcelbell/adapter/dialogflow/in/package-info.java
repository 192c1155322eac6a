/** Tests of the package. */
@NullMarked
package dev.parcelbell.adapter.dialogflow.in;

import org.jspecify.annotations.NullMarked;
