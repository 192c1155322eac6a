@NullMarked
package dev.parcelbell.adapter.sqs.wire;

import org.jspecify.annotations.NullMarked;
