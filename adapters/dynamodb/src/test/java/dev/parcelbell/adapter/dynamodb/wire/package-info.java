@NullMarked
package dev.parcelbell.adapter.dynamodb.wire;

import org.jspecify.annotations.NullMarked;
