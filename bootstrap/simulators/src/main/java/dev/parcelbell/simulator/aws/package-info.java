/** What the simulated AWS services have in common: credentials, errors, SNS. */
@NullMarked
package dev.parcelbell.simulator.aws;

import org.jspecify.annotations.NullMarked;
