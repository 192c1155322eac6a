package dev.parcelbell.domain.delivery;

/**
 * The message that drives a delivery.
 *
 * @param number the delivery's number when the ticket was sent; a lower one than the present is
 *     spent after its next use
 */
public record Ticket(DeliveryId delivery, int number) {}
