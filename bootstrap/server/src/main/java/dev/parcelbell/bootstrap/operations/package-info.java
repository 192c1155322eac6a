/** What operators see: metrics, readiness, findings. */
@NullMarked
package dev.parcelbell.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
