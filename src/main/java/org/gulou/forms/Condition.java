package org.gulou.forms;

/**
 * A condition for applying, compiled.
 *
 * @param page the index of the last page whose answers it reads
 */
record Condition(String id, Phrase words, Rule when, Phrase otherwise, boolean binding, int page) {}
