package org.gulou.web.citizen;

/**
 * Something to put right, as the summary on top of a page lists it.
 *
 * @param field the id of the control to go to
 * @param words what to do
 */
public record Slip(String field, String words) {}
