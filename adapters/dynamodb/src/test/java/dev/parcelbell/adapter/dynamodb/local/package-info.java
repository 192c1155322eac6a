/** DynamoDB Local for tests, of this module and of others. */
@NullMarked
package dev.parcelbell.adapter.dynamodb.local;

import org.jspecify.annotations.NullMarked;
