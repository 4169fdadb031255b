package org.gulou.forms;

import org.gulou.kernel.LocalizedText;

/**
 * Something to put right, or, as a warning, to look at.
 *
 * @param page where it is put right
 * @param path of the question or paper that shows it
 * @param rule required, type, option, checksum, min, max, minLength, maxLength, check or rows
 * @param words what to do, with the values in them
 */
public record Mistake(String page, String path, String rule, LocalizedText words, boolean warning) {}
