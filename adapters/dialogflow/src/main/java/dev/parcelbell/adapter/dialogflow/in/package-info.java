/** Dialogflow asks us for answers. */
@NullMarked
package dev.parcelbell.adapter.dialogflow.in;

import org.jspecify.annotations.NullMarked;
