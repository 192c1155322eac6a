@NullMarked
package dev.parcelbell.adapter.sqs.out;

import org.jspecify.annotations.NullMarked;
