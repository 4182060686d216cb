package io.entente.testkit;

import io.entente.platform.events.Notice;

/** What a consumer could not deal with, however often it was told. */
public record DeadLetter(String consumer, Notice notice) {}
