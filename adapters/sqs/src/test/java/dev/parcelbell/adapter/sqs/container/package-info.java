/** The contracts once more, on an ElasticMQ that runs in a container as a program of its own. */
@NullMarked
package dev.parcelbell.adapter.sqs.container;

import org.jspecify.annotations.NullMarked;
