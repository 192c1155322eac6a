/** How things lie in the tables and in the stream: read and written by both sides. */
@NullMarked
package dev.parcelbell.adapter.dynamodb.wire;

import org.jspecify.annotations.NullMarked;
