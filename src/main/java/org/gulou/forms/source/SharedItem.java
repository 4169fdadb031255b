package org.gulou.forms.source;

/**
 * Which item of a shared element a question is, so that what a person answered to it once can be used again.
 *
 * @param element such as {@code person}
 * @param version the major version; another one means something else
 * @param item its path in the element
 */
public record SharedItem(String element, int version, String item) {}
