package dev.parcelbell.architecture.crooked.playground;

/** Not for production. */
public class Toys {}
