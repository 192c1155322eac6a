@NullMarked
package dev.parcelbell.adapter.sns.in;

import org.jspecify.annotations.NullMarked;
