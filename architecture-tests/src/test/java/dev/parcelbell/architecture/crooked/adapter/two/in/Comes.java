package dev.parcelbell.architecture.crooked.adapter.two.in;

/** Known by who goes out. */
public class Comes {}
