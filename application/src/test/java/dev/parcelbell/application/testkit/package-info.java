/** Contracts of the out-ports, in-memory ports that keep them, and the simulator. A test-jar. */
@NullMarked
package dev.parcelbell.application.testkit;

import org.jspecify.annotations.NullMarked;
