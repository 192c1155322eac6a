/** What both directions of Dialogflow share: names, JSON, and the agent as a file. */
@NullMarked
package dev.parcelbell.adapter.dialogflow.wire;

import org.jspecify.annotations.NullMarked;
