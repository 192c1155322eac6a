@NullMarked
package dev.parcelbell.adapter.dynamodb.in;

import org.jspecify.annotations.NullMarked;
