@NullMarked
package dev.parcelbell.adapter.dialogflow.out;

import org.jspecify.annotations.NullMarked;
