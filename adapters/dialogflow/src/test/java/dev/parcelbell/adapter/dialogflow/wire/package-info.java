@NullMarked
package dev.parcelbell.adapter.dialogflow.wire;

import org.jspecify.annotations.NullMarked;
