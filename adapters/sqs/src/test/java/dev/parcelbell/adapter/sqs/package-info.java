@NullMarked
package dev.parcelbell.adapter.sqs;

import org.jspecify.annotations.NullMarked;
