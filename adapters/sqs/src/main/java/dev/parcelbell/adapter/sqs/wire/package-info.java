/** What both directions share: bodies, names, and calls in batches. */
@NullMarked
package dev.parcelbell.adapter.sqs.wire;

import org.jspecify.annotations.NullMarked;
