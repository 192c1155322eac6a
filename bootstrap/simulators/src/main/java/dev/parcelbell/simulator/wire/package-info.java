/** HTTP without a meaning: requests, answers, forms, JSON. */
@NullMarked
package dev.parcelbell.simulator.wire;

import org.jspecify.annotations.NullMarked;
