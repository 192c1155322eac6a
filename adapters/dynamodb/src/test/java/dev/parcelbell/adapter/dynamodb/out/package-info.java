@NullMarked
package dev.parcelbell.adapter.dynamodb.out;

import org.jspecify.annotations.NullMarked;
