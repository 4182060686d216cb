package io.entente.program;

/** Something that the program only names: a partner type, a tier. */
public record Named(String id, Wording name) {}
