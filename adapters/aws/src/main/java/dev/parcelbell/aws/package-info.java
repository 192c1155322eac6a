/** Calls to AWS that are made exactly once, and what came of them. Uses nothing of ours. */
@NullMarked
package dev.parcelbell.aws;

import org.jspecify.annotations.NullMarked;
