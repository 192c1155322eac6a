/** Topics that we publish to. */
@NullMarked
package dev.parcelbell.adapter.sns.out;

import org.jspecify.annotations.NullMarked;
