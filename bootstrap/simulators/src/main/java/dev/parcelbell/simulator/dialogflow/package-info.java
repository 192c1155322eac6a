/** Dialogflow ES as its clients see it: detectIntent, and the tokens that it takes. */
@NullMarked
package dev.parcelbell.simulator.dialogflow;

import org.jspecify.annotations.NullMarked;
