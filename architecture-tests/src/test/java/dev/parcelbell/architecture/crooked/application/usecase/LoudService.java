package dev.parcelbell.architecture.crooked.application.usecase;

/** Neither final nor hidden. */
public class LoudService {}
