/** The embedded queue that the tests use, with a clock that can be moved. */
@NullMarked
package dev.parcelbell.adapter.sqs.elasticmq;

import org.jspecify.annotations.NullMarked;
