@NullMarked
package dev.parcelbell.adapter.sqs.in;

import org.jspecify.annotations.NullMarked;
