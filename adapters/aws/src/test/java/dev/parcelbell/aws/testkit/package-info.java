/** What the tests of adapters to AWS share. */
@NullMarked
package dev.parcelbell.aws.testkit;

import org.jspecify.annotations.NullMarked;
