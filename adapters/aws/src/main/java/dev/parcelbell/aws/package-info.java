/**
 * Calls to AWS that are made exactly once, what came of them, and events read with suspicion. Uses
 * nothing of ours.
 */
@NullMarked
package dev.parcelbell.aws;

import org.jspecify.annotations.NullMarked;
